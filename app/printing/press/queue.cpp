#include "app/printing/press/queue.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "app/printing/press/ipp_request.h"

namespace okienko::printing {
namespace {

using std::chrono::milliseconds;

struct Address {
    std::string host;
    int port = 0;
    std::string resource;
    std::string uri;
    bool is_secret = false;  ///< ipps
};

bool is_address(const std::string& name) {
    return name.starts_with("ipp://") || name.starts_with("ipps://");
}

Address address_of(const std::string& uri) {
    constexpr std::size_t longest = 1024;
    std::array<char, 32> scheme{};
    std::array<char, longest> user{};
    std::array<char, longest> host{};
    std::array<char, longest> resource{};
    int port = 0;
    const auto status =
        httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(), scheme.size(), user.data(),
                        static_cast<int>(user.size()), host.data(), static_cast<int>(host.size()),
                        &port, resource.data(), static_cast<int>(resource.size()));
    if (status < HTTP_URI_STATUS_OK) throw QueueError(Readiness::missing, uri + ": no address");
    return {host.data(), port, resource.data(), uri, uri.starts_with("ipps")};
}

/// Of a queue of this machine's CUPS.
Address local_address(const std::string& name) {
    constexpr std::size_t longest = 1024;
    std::array<char, longest> uri{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr,
                     "localhost", 0, "/printers/%s", name.c_str());
    return {cupsServer(), ippPort(), "/printers/" + name, uri.data()};
}

bool ends_with_a_mere_note(std::string_view complaint) {
    return complaint.ends_with("-warning") || complaint.ends_with("-report");
}

/// What a look at a printer means for a job that is not done; empty: nothing yet.
std::optional<Outcome> trouble_in(const QueueState& state) {
    if (complains_of(state, "media-empty") || complains_of(state, "media-needed"))
        return Outcome::no_paper;
    if (state.is_stopped) return Outcome::stopped;
    for (const char* what : {"media-jam", "cover-open", "door-open", "marker-supply-empty",
                             "toner-empty", "spool-area-full", "shutdown", "paused"})
        if (complains_of(state, what)) return Outcome::stopped;
    return std::nullopt;
}

/// Of an answer that is none: a disk that is full, a device that fails, and what else there is.
Readiness reason_of(int status) {
    switch (status) {
        case IPP_STATUS_ERROR_NOT_FOUND:
            return Readiness::missing;
        case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS:
            return Readiness::refusing;
        case IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED:
            return Readiness::unfit;
        default:
            return Readiness::stopped;
    }
}

Outcome outcome_of(const QueueError& error) {
    const bool is_there = error.readiness == Readiness::refusing ||
                          error.readiness == Readiness::stopped ||
                          error.readiness == Readiness::unfit;
    return is_there ? Outcome::stopped : Outcome::no_answer;
}

}  // namespace

bool complains_of(const QueueState& state, std::string_view what) {
    return std::any_of(state.complaints.begin(), state.complaints.end(), [&](const auto& each) {
        return each.starts_with(what) && !ends_with_a_mere_note(each);
    });
}

Readiness readiness_of(const QueueState& state) {
    if (!state.is_accepting) return Readiness::refusing;
    if (!state.takes_pdf) return Readiness::unfit;
    return trouble_in(state) ? Readiness::stopped : Readiness::ready;
}

struct Queue::Impl {
    QueueOptions options;
    http_t* http = nullptr;
    Address address;

    explicit Impl(QueueOptions with) : options(std::move(with)) {}

    ~Impl() { httpClose(http); }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void connect() {
        const auto encryption =
            address.is_secret ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
        http = httpConnect2(address.host.c_str(), address.port, nullptr, AF_UNSPEC, encryption, 1,
                            static_cast<int>(options.reply.count()), nullptr);
        if (http == nullptr) throw QueueError(Readiness::unreachable, address.host);
        httpSetTimeout(
            http, std::chrono::duration<double>(options.reply).count(),
            [](http_t*, void*) { return 0; }, nullptr);
    }

    /// The answer to `request`, with `document` behind it where there is one.
    IppAnswer answer(const IppRequest& request, const std::string& document = {}) const {
        IppAnswer answer = request.send(http, address.resource, document);
        if (answer.is_sound()) return answer;
        const auto why = answer.is_there() ? reason_of(answer.status()) : Readiness::unreachable;
        const auto status = static_cast<ipp_status_t>(answer.status());
        throw QueueError(why, std::string(ippErrorString(status)));
    }

    /// Which printer is the system's own.
    std::string default_name() const {
        IppRequest request(IPP_OP_CUPS_GET_DEFAULT);
        request.ask_for({"printer-name"});
        IppAnswer found = request.send(http, "/", {});
        const std::string name = found.is_sound() ? found.text("printer-name") : std::string();
        const bool is_silent = found.status() != IPP_STATUS_ERROR_NOT_FOUND && !found.is_sound();
        if (name.empty())
            throw QueueError(is_silent ? Readiness::unreachable : Readiness::missing, "default");
        return name;
    }

    int send(const Page& page, const Paper& paper, const std::string& media) const {
        IppRequest request(IPP_OP_PRINT_JOB, address.uri);
        // CUPS keeps a job's name, and shows it to whoever asks: it says nothing.
        request.name("job-name", "Okienko");
        request.format("application/pdf");
        if (paper.is_endless) {
            std::array<char, 64> size{};
            pwgFormatSizeName(size.data(), size.size(), "custom", nullptr,
                              static_cast<int>(paper.width_mm * 100),
                              static_cast<int>(page.height_mm * 100), "mm");
            request.job_keyword("media", size.data());
        } else if (!media.empty()) {
            request.job_keyword("media", media);
        }
        return answer(request, page.pdf).number("job-id");
    }

    /// Empty: it is not known any more, and so it is done.
    std::optional<ipp_jstate_t> job_state(int job) const {
        IppRequest request(IPP_OP_GET_JOB_ATTRIBUTES, address.uri);
        request.number("job-id", job);
        request.ask_for({"job-state", "job-state-reasons"});
        IppAnswer found = request.send(http, address.resource, {});
        if (found.status() == IPP_STATUS_ERROR_NOT_FOUND) return std::nullopt;
        if (!found.is_sound()) throw QueueError(Readiness::unreachable, "job");
        return static_cast<ipp_jstate_t>(found.number("job-state"));
    }

    void cancel(int job) const {
        IppRequest request(IPP_OP_CANCEL_JOB, address.uri);
        request.number("job-id", job);
        request.send(http, address.resource, {});
    }
};

Queue::Queue(const std::string& name, QueueOptions options)
    : impl_(std::make_unique<Impl>(std::move(options))) {
    cupsSetUser("okienko");
    impl_->address = is_address(name) ? address_of(name) : local_address(name);
    impl_->connect();
    if (name == "default") impl_->address = local_address(impl_->default_name());
}

Queue::~Queue() = default;

QueueState Queue::state() const {
    IppRequest request(IPP_OP_GET_PRINTER_ATTRIBUTES, impl_->address.uri);
    request.ask_for({"printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                     "media-default", "media-ready", "media-supported",
                     "document-format-supported"});
    IppAnswer found = impl_->answer(request);
    QueueState state;
    state.is_accepting = found.is_true("printer-is-accepting-jobs");
    state.is_stopped = found.number("printer-state") == IPP_PSTATE_STOPPED;
    state.complaints = found.texts("printer-state-reasons");
    std::erase(state.complaints, "none");
    state.media = found.text("media-default");
    const auto formats = found.texts("document-format-supported");
    state.takes_pdf = formats.empty() ||
                      std::find(formats.begin(), formats.end(), "application/pdf") != formats.end();
    for (const std::string& media : found.texts("media-supported"))
        state.takes_any_length = state.takes_any_length || media.starts_with("custom_max");
    return state;
}

Outcome Queue::print(const Page& page, const Paper& paper,
                     const std::function<void(Outcome)>& tell) const {
    const QueueState before = state();
    if (!before.is_accepting || !before.takes_pdf) return Outcome::stopped;
    // Nothing is sent that could come out later, for somebody else.
    if (const auto trouble = trouble_in(before)) return *trouble;
    int job = 0;
    try {
        job = impl_->send(page, paper, before.media);
    } catch (const QueueError& error) {
        return outcome_of(error);
    }
    tell(Outcome::printing);
    std::optional<Outcome> worry;  // that the look before this one saw as well
    for (milliseconds waited{0}; waited < impl_->options.patience; waited += impl_->options.pace) {
        impl_->options.wait(impl_->options.pace);
        try {
            const auto now = impl_->job_state(job);
            if (!now || *now == IPP_JSTATE_COMPLETED) return Outcome::printed;
            if (*now == IPP_JSTATE_ABORTED || *now == IPP_JSTATE_CANCELED) return Outcome::stopped;
            const auto trouble = trouble_in(state());
            if (trouble && worry == trouble) {
                impl_->cancel(job);
                return *trouble;
            }
            worry = trouble;
        } catch (const QueueError&) {
            // One answer may be lost; patience ends this.
        }
    }
    impl_->cancel(job);
    return Outcome::no_answer;
}

}  // namespace okienko::printing
