#include "core/report/runbook/taking_out.h"

#include "core/simulation/seconds_text.h"

#include <string>
#include <utility>

namespace cutpoint {
namespace {

PageSection simpleStep(std::string action, std::string otherwise)
{
    PageSection section;
    section.isPart = true;
    section.paragraphs = {std::move(action)};
    section.remarks = {"If not: " + std::move(otherwise) + '.'};
    return section;
}

}  // namespace

std::vector<PageSection> takingOutSections(const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    PageSection introduction;
    introduction.heading = "Taking a member out";
    introduction.paragraphs = {
        "For maintenance. All members serve, so there is nothing to hand over: one at a time "
        "leaves the rotation and comes back. At least " +
        std::to_string(set.required) + " of " + std::to_string(set.members.size()) + " must stay."};
    std::vector<std::pair<std::string, PageSection>> steps;
    steps.emplace_back("are the others enough?",
                       simpleStep("See that all other members are in rotation and healthy, and "
                                  "have room for the work of one more.",
                                  "put it off until they are"));
    steps.emplace_back("take it out of rotation",
                       simpleStep("Tell the load balancer to send it nothing new.",
                                  "put it back and find out what still sends it work"));
    steps.emplace_back("wait for open requests",
                       simpleStep("Wait " + inSeconds(set.times.requestTimeout) +
                                      ", then see that it is at work on nothing any more.",
                                  "wait again; users whose requests are cut off see errors"));
    steps.emplace_back("do the work, then check it",
                       simpleStep("Do what is to be done. It must answer the health check by "
                                  "itself and serve a request made by hand.",
                                  "leave it out: the others go on, with a spare less"));
    steps.emplace_back("put it back",
                       simpleStep("Tell the load balancer to use it again: it is back at the next "
                                  "good check, within " +
                                      inSeconds(set.times.checkInterval) + '.',
                                  "take it out again"));
    steps.emplace_back("verify the traffic",
                       simpleStep("It gets its share of the requests, and no more errors than the "
                                  "others.",
                                  "take it out again"));
    std::vector<PageSection> sections{std::move(introduction)};
    sections.reserve(steps.size() + 1);
    for (std::size_t at = 0; at < steps.size(); ++at) {
        auto& [title, section] = steps[at];
        section.heading =
            "Step " + std::to_string(at + 1) + " of " + std::to_string(steps.size()) + ": " + title;
        sections.push_back(std::move(section));
    }
    return sections;
}

}  // namespace cutpoint
