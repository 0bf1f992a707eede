#include "core/io/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cutpoint;
namespace fs = std::filesystem;

class TestFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsEveryByte_data();
    void readsEveryByte();
    void readsStandardInput();
    void saysWhyItCannotRead_data();
    void saysWhyItCannotRead();
    void saysThatReadingIsNotPermitted();
    void writesEveryByte_data();
    void writesEveryByte();
    void writesWhatReplacesALongerFile();
    void leavesTheFileAsItWasWhenWritingFails();
    void leavesNoFileWhenWritingANewOneFails();
    void keepsPermissions_data();
    void keepsPermissions();
    void givesANewFileThePermissionsOfTheProcess();
    void followsSymbolicLinks();
    void followsALinkToAFileThatIsNotThereYet();
    void writesToADeviceInPlace();
    void saysWhyItCannotWrite_data();
    void saysWhyItCannotWrite();
    void asksBeforeItReplacesAReadOnlyFile();

private:
    [[nodiscard]] fs::path in(const char* name) const
    {
        return fs::path{m_folder->path().toStdString()} / name;
    }

    /// What is in the folder, in alphabetical order.
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator{m_folder->path().toStdString()}) {
            names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

using Names = std::vector<std::string>;

std::string contentOf(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void fill(const fs::path& path, const std::string& text)
{
    std::ofstream{path, std::ios::binary} << text;
}

bool isSuperuser()
{
    return ::geteuid() == 0;
}

unsigned modeOf(const fs::path& path)
{
    return static_cast<unsigned>(fs::status(path).permissions());
}

/// As long as it lives, no file can grow beyond so many bytes, as if the disk were full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
        : m_handler{std::signal(SIGXFSZ, SIG_IGN)}
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

void addContentRows()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("empty") << QByteArray{""};
    QTest::newRow("text") << QByteArray{"{}\n"};
    QTest::newRow("zero bytes and line ends of all kinds") << QByteArray{"\0a\r\n\r\0", 6};
    QTest::newRow("no UTF-8") << QByteArray{"\xff\xfe\x80"};
    QTest::newRow("a full buffer") << QByteArray(65536, 'x');
    QTest::newRow("large") << QByteArray(3'000'001, 'y');
}

}  // namespace

void TestFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFile::readsEveryByte_data()
{
    addContentRows();
}

void TestFile::readsEveryByte()
{
    QFETCH(const QByteArray, content);
    fill(in("file"), content.toStdString());

    const FileContent read = readFile(in("file"));
    QVERIFY2(read.text.has_value(), read.problem.c_str());
    QVERIFY(*read.text == content.toStdString());
    QVERIFY(read.problem.empty());
}

void TestFile::readsStandardInput()
{
    const std::string content(100'000, 'z');
    fill(in("file"), content);

    const int before = ::dup(STDIN_FILENO);
    const int file = ::open(in("file").c_str(), O_RDONLY);
    QVERIFY(::dup2(file, STDIN_FILENO) == STDIN_FILENO);
    const FileContent read = readFile("-");
    if (before >= 0) {
        ::dup2(before, STDIN_FILENO);
        ::close(before);
    }
    ::close(file);

    QVERIFY(read.text == content);
}

void TestFile::saysWhyItCannotRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");

    QTest::newRow("missing") << "missing"
                             << "no such file or folder";
    QTest::newRow("in a missing folder") << "missing/file"
                                         << "no such file or folder";
    QTest::newRow("a folder") << "."
                              << "is a directory";
    QTest::newRow("below a file") << "file/below"
                                  << "a part of its path is no folder";
    QTest::newRow("a link to nothing") << "dangling"
                                       << "no such file or folder";
    QTest::newRow("a link to itself") << "loop"
                                      << "symbolic links lead round in a circle";
    QTest::newRow("a name without end") << QString(5000, 'n') << "the name is too long";
}

void TestFile::saysWhyItCannotRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, problem);
    fill(in("file"), "x");
    fs::create_symlink("nothing", in("dangling"));
    fs::create_symlink("loop", in("loop"));

    const FileContent read = readFile(in(qPrintable(name)));
    QVERIFY(!read.text.has_value());
    QCOMPARE(QString::fromStdString(read.problem), problem);
}

void TestFile::saysThatReadingIsNotPermitted()
{
    if (isSuperuser()) {
        QSKIP("the superuser may read everything");
    }
    fill(in("file"), "x");
    fs::permissions(in("file"), fs::perms::none);

    QCOMPARE(readFile(in("file")).problem, std::string{"permission denied"});
}

void TestFile::writesEveryByte_data()
{
    addContentRows();
}

void TestFile::writesEveryByte()
{
    QFETCH(const QByteArray, content);

    const auto problem = writeFile(in("file"), content.toStdString());
    QVERIFY2(!problem, problem.value_or("").c_str());
    QVERIFY(contentOf(in("file")) == content.toStdString());
    QCOMPARE(names(), Names{"file"});
}

void TestFile::writesWhatReplacesALongerFile()
{
    fill(in("file"), std::string(10'000, 'o'));

    QVERIFY(!writeFile(in("file"), "new"));
    QCOMPARE(contentOf(in("file")), std::string{"new"});
    QCOMPARE(names(), Names{"file"});
}

void TestFile::leavesTheFileAsItWasWhenWritingFails()
{
    fill(in("file"), "old");
    std::optional<std::string> problem;
    {
        const SmallDisk disk{4096};
        problem = writeFile(in("file"), std::string(10'000, 'n'));
    }

    QCOMPARE(problem.value_or(""), std::string{"the file would be larger than is allowed here"});
    QCOMPARE(contentOf(in("file")), std::string{"old"});
    QCOMPARE(names(), Names{"file"});
}

void TestFile::leavesNoFileWhenWritingANewOneFails()
{
    std::optional<std::string> problem;
    {
        const SmallDisk disk{4096};
        problem = writeFile(in("file"), std::string(10'000, 'n'));
    }

    QVERIFY(problem.has_value());
    QCOMPARE(names(), Names{});
}

void TestFile::keepsPermissions_data()
{
    QTest::addColumn<unsigned>("mode");

    QTest::newRow("private") << 0600U;
    QTest::newRow("for the group") << 0660U;
    QTest::newRow("for all, and a program") << 0777U;
}

void TestFile::keepsPermissions()
{
    QFETCH(const unsigned, mode);
    fill(in("file"), "old");
    QCOMPARE(::chmod(in("file").c_str(), mode), 0);

    QVERIFY(!writeFile(in("file"), "new"));
    QCOMPARE(modeOf(in("file")), mode);
}

void TestFile::givesANewFileThePermissionsOfTheProcess()
{
    const mode_t before = ::umask(027);
    const auto problem = writeFile(in("file"), "new");
    ::umask(before);

    QVERIFY(!problem);
    QCOMPARE(modeOf(in("file")), 0640U);
}

void TestFile::followsSymbolicLinks()
{
    fs::create_directory(in("folder"));
    fill(in("folder/file"), "old");
    fs::create_symlink("folder/file", in("second"));
    fs::create_symlink(in("second"), in("first"));

    QVERIFY(!writeFile(in("first"), "new"));
    QCOMPARE(contentOf(in("folder/file")), std::string{"new"});
    QVERIFY(fs::is_symlink(in("first")) && fs::is_symlink(in("second")));
    QCOMPARE(names(), (Names{"first", "folder", "second"}));
}

void TestFile::followsALinkToAFileThatIsNotThereYet()
{
    fs::create_symlink("file", in("link"));

    QVERIFY(!writeFile(in("link"), "new"));
    QCOMPARE(contentOf(in("file")), std::string{"new"});
    QVERIFY(fs::is_symlink(in("link")));
}

void TestFile::writesToADeviceInPlace()
{
    QVERIFY(!writeFile("/dev/null", "gone"));
    QVERIFY(fs::is_character_file("/dev/null"));

    QCOMPARE(writeFile("/dev/full", "too much").value_or(""), std::string{"the disk is full"});
    QVERIFY(fs::is_character_file("/dev/full"));
}

void TestFile::saysWhyItCannotWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");

    QTest::newRow("in a missing folder") << "missing/file"
                                         << "its folder does not exist";
    QTest::newRow("a folder") << "folder"
                              << "is a directory";
    QTest::newRow("below a file") << "file/below"
                                  << "a part of its path is no folder";
    QTest::newRow("a link to itself") << "loop"
                                      << "symbolic links lead round in a circle";
    QTest::newRow("a link into a missing folder") << "dangling"
                                                  << "its folder does not exist";
    QTest::newRow("a name without end") << QString(5000, 'n') << "the name is too long";
}

void TestFile::saysWhyItCannotWrite()
{
    QFETCH(const QString, name);
    QFETCH(const QString, problem);
    fs::create_directory(in("folder"));
    fill(in("file"), "old");
    fs::create_symlink("missing/file", in("dangling"));
    fs::create_symlink("loop", in("loop"));
    const Names before = names();

    QCOMPARE(QString::fromStdString(writeFile(in(qPrintable(name)), "new").value_or("")), problem);
    QCOMPARE(contentOf(in("file")), std::string{"old"});
    QCOMPARE(names(), before);
}

void TestFile::asksBeforeItReplacesAReadOnlyFile()
{
    if (isSuperuser()) {
        QSKIP("the superuser may write everywhere");
    }
    fill(in("file"), "old");
    fs::permissions(in("file"), fs::perms::owner_read);

    QCOMPARE(writeFile(in("file"), "new").value_or(""), std::string{"permission denied"});
    QCOMPARE(contentOf(in("file")), std::string{"old"});
}

QTEST_APPLESS_MAIN(TestFile)
#include "tst_file.moc"
