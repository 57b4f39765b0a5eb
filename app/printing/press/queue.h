/// One printer as CUPS or the printer itself knows it: asked and used by IPP.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "app/printing/outcome.h"
#include "app/printing/press/page.h"

namespace okienko::printing {

/// There is no printing there; `readiness` says why.
struct QueueError : std::runtime_error {
    QueueError(Readiness why, const std::string& what) : std::runtime_error(what), readiness(why) {}

    Readiness readiness;
};

/// What a printer says of itself.
struct QueueState {
    bool is_accepting = true;
    bool is_stopped = false;
    bool takes_pdf = true;
    bool takes_any_length = false;        ///< of a roll: any length may be asked for
    std::string media;                    ///< the paper it has, as "iso_a4_210x297mm"; may be empty
    std::vector<std::string> complaints;  ///< "media-empty-error"; none: empty
};

/// Is there a complaint that says so, other than in passing?
bool complains_of(const QueueState& state, std::string_view what);

/// What somebody who looks after it would call it.
Readiness readiness_of(const QueueState& state);

struct QueueOptions {
    std::chrono::milliseconds pace{250};         ///< between two looks at a job
    std::chrono::milliseconds patience{45'000};  ///< for a job, from its beginning
    std::chrono::milliseconds reply{5'000};      ///< for each answer
    /// Waits so long.
    std::function<void(std::chrono::milliseconds)> wait;
};

class Queue {
public:
    /// The printer `name` of this machine's CUPS, its default one where that is "default", or the
    /// printer at an address, as "ipp://192.0.2.7/ipp/print".
    /// Throws: QueueError.
    Queue(const std::string& name, QueueOptions options);
    ~Queue();
    Queue(const Queue&) = delete;
    Queue& operator=(const Queue&) = delete;

    /// Throws: QueueError.
    QueueState state() const;

    /// Prints `page`, and follows it until something final can be said; `tell` hears whatever is
    /// new. What does not come out in time is cancelled: it would come out for somebody else.
    Outcome print(const Page& page, const Paper& paper,
                  const std::function<void(Outcome)>& tell) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::printing
