#include "core/simulation/load_balanced.h"

#include "core/simulation/seconds_text.h"

#include <algorithm>

namespace cutpoint {

LoadBalanced::LoadBalanced(SetStage& stage)
    : Mechanism{stage}
    , m_isWaiting(stage.size(), false)
{
}

void LoadBalanced::changed()
{
    for (std::size_t member = 0; member < stage().size(); ++member) {
        if (m_isWaiting[member]) {
            continue;
        }
        if (!stage().member(member).isOut && !stage().answers(member)) {
            suspect(member);
        } else if (stage().member(member).isOut && stage().answers(member)) {
            m_isWaiting[member] = true;
            stage().wakeAt(stage().nextTick(stage().times().checkInterval), Check, member);
        }
    }
}

void LoadBalanced::due(const Wake& wake)
{
    m_isWaiting[wake.member] = false;
    const bool isWell = stage().answers(wake.member);
    if (wake.step == Missed) {
        stage().showUsual(wake.member);
        if (!isWell) {
            takeOut(wake.member);
        }
    } else if (isWell) {
        bringBack(wake.member);
    }
    changed();
}

/// The first request that comes its way waits in vain, or the next check, whichever is sooner.
void LoadBalanced::suspect(std::size_t member)
{
    const Seconds betweenRequests{static_cast<double>(inRotation()) / stage().requestsPerSecond()};
    const Seconds asked = std::min(stage().nextTick(betweenRequests),
                                   stage().nextTick(stage().times().checkInterval));
    m_isWaiting[member] = true;
    stage().show(member, LaneState::Waiting, "no answer yet");
    stage().wakeAt(asked + stage().times().checkTimeout, Missed, member);
}

void LoadBalanced::takeOut(std::size_t member)
{
    stage().member(member).isOut = true;
    const bool isHashed = stage().set().stated.routing == Routing::Hash;
    stage().say(EntryKind::Notice, member,
                "no answer in " + inSeconds(stage().times().checkTimeout) +
                    (isHashed ? ", taken out of rotation: its users go to the others"
                              : ", taken out of rotation"));
    Takeover& takeover = stage().beginTakeover(member);
    takeover.detected = stage().now();
    if (inRotation() == 0) {
        stage().sayOfSet(EntryKind::Alert,
                         "all members are out: users get errors, somebody has to step in");
        return;
    }
    takeover.to = "the others";
    takeover.served = takeover.failed;
    takeover.settled = stage().now();
}

void LoadBalanced::bringBack(std::size_t member)
{
    stage().member(member).isOut = false;
    stage().say(EntryKind::Recovery, member, "answers a check, back in rotation");
}

std::size_t LoadBalanced::inRotation() const
{
    std::size_t count = 0;
    for (std::size_t member = 0; member < stage().size(); ++member) {
        count += stage().member(member).isOut ? 0 : 1;
    }
    return count;
}

}  // namespace cutpoint
