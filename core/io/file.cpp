#include "core/io/file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace cutpoint {
namespace {

namespace fs = std::filesystem;

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number{number}
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

    /// @return  whether everything written has arrived, as far as closing can tell.
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// What an error of the system means to the owner of the file.
std::string reasonFor(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
        return "permission denied";
    case ENOENT:
        return "no such file or folder";
    case ENOTDIR:
        return "a part of its path is no folder";
    case EISDIR:
        return "is a directory";
    case ENOSPC:
    case EDQUOT:
        return "the disk is full";
    case EFBIG:
        return "the file would be larger than is allowed here";
    case EROFS:
        return "the disk is read-only";
    case ENAMETOOLONG:
        return "the name is too long";
    case ELOOP:
        return "symbolic links lead round in a circle";
    case ENOMEM:
        return "it does not fit into the memory";
    default:
        return std::generic_category().message(error);
    }
}

/// @return  0, or the error of the system.
int readAll(int file, std::string& text)
{
    std::size_t filled = 0;
    struct stat status = {};
    if (fstat(file, &status) != 0) {
        return errno;
    }
    if (S_ISDIR(status.st_mode)) {
        return EISDIR;
    }
    // One byte more than expected, so that the end shows without growing.
    text.resize(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : 65536);
    while (true) {
        const ssize_t got = ::read(file, text.data() + filled, text.size() - filled);
        if (got < 0 && errno != EINTR) {
            return errno;
        }
        if (got == 0) {
            text.resize(filled);
            return 0;
        }
        filled += got > 0 ? static_cast<std::size_t>(got) : 0;
        if (filled == text.size()) {
            text.resize(filled * 2);
        }
    }
}

/// @return  0, or the error of the system.
int writeAll(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

/// The file that a chain of symbolic links ends at, existing or not; an endless chain's own link.
fs::path followed(fs::path path)
{
    constexpr int longestChain = 40;
    std::error_code error;
    for (int link = 0; link < longestChain && fs::is_symlink(path, error); ++link) {
        const fs::path next = fs::read_symlink(path, error);
        if (error) {
            break;
        }
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

/// Devices and pipes cannot be replaced: they are written to as they are.
std::optional<std::string> writeInPlace(const fs::path& path, std::string_view text)
{
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!file.isOpen()) {
        return reasonFor(errno);
    }
    if (const int error = writeAll(file.number(), text); error != 0) {
        return reasonFor(error);
    }
    return file.close() ? std::nullopt : std::optional{reasonFor(errno)};
}

/// A new file in the folder of another, gone again unless it took the other's place.
class Replacement {
public:
    explicit Replacement(const fs::path& target)
        : m_folder{target.has_parent_path() ? target.parent_path() : fs::path{"."}}
        , m_file{create()}
    {
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;
    Replacement(Replacement&&) = delete;
    Replacement& operator=(Replacement&&) = delete;
    ~Replacement()
    {
        if (m_isLeftOver) {
            ::unlink(m_path.c_str());
        }
    }

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }

    /// @return  0, or the error of the system.
    int fill(std::string_view text, const struct stat* likeness)
    {
        if (const int error = writeAll(m_file.number(), text); error != 0) {
            return error;
        }
        if (likeness != nullptr && !resemble(*likeness)) {
            return errno;
        }
        return fsync(m_file.number()) == 0 && m_file.close() ? 0 : errno;
    }

    /// @return  0, or the error of the system.
    int takePlaceOf(const fs::path& target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0) {
            return errno;
        }
        m_isLeftOver = false;
        // The file is in place: if the folder cannot be synchronised, that is no failure to report.
        const Descriptor folder{::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        if (folder.isOpen()) {
            fsync(folder.number());
        }
        return 0;
    }

private:
    /// Made by name, not by mkstemp, so that the kernel applies the umask of the process.
    int create()
    {
        constexpr int attempts = 1000;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            m_path = m_folder / (".cutpoint-" + std::to_string(::getpid()) + '-' +
                                 std::to_string(attempt) + ".tmp");
            const int file =
                ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t{0666});
            if (file >= 0 || errno != EEXIST) {
                return file;
            }
        }
        return -1;
    }

    [[nodiscard]] bool resemble(const struct stat& likeness) const
    {
        // Only the superuser can give files away: the owner is kept where that is allowed.
        if (fchown(m_file.number(), likeness.st_uid, likeness.st_gid) != 0 && errno != EPERM) {
            return false;
        }
        return fchmod(m_file.number(), likeness.st_mode & mode_t{07777}) == 0;
    }

    fs::path m_folder;
    fs::path m_path;
    Descriptor m_file;
    bool m_isLeftOver = m_file.isOpen();
};

std::optional<std::string> replaceFile(const fs::path& target, std::string_view text)
{
    struct stat status = {};
    const bool exists = ::stat(target.c_str(), &status) == 0;
    if (!exists && errno != ENOENT) {
        return reasonFor(errno);
    }
    if (exists && S_ISDIR(status.st_mode)) {
        return reasonFor(EISDIR);
    }
    if (exists && !S_ISREG(status.st_mode)) {
        return writeInPlace(target, text);
    }
    // Renaming over a file asks nobody whether the file may be written.
    if (exists && ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) {
        return reasonFor(errno);
    }
    Replacement replacement{target};
    if (!replacement.isOpen()) {
        return errno == ENOENT ? "its folder does not exist" : "in its folder: " + reasonFor(errno);
    }
    if (const int error = replacement.fill(text, exists ? &status : nullptr); error != 0) {
        return reasonFor(error);
    }
    if (const int error = replacement.takePlaceOf(target); error != 0) {
        return reasonFor(error);
    }
    return std::nullopt;
}

}  // namespace

FileContent readFile(const std::filesystem::path& path)
{
    try {
        const bool isStandardInput = path == "-";
        const Descriptor opened{isStandardInput ? -1 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
        if (!isStandardInput && !opened.isOpen()) {
            return {.text = std::nullopt, .problem = reasonFor(errno)};
        }
        std::string text;
        const int error = readAll(isStandardInput ? STDIN_FILENO : opened.number(), text);
        if (error != 0) {
            return {.text = std::nullopt, .problem = reasonFor(error)};
        }
        return {.text = std::move(text), .problem = {}};
    } catch (const std::bad_alloc&) {
        return {.text = std::nullopt, .problem = reasonFor(ENOMEM)};
    } catch (const std::length_error&) {
        return {.text = std::nullopt, .problem = reasonFor(ENOMEM)};
    }
}

std::optional<std::string> writeFile(const std::filesystem::path& path, std::string_view text)
{
    if (path == "-") {
        const int error = writeAll(STDOUT_FILENO, text);
        return error == 0 ? std::nullopt : std::optional{reasonFor(error)};
    }
    return replaceFile(followed(path), text);
}

}  // namespace cutpoint
