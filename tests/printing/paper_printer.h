/// A printer that is a script: it speaks IPP on a port of this machine and says what a test wants.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace okienko::printing {

/// What it says of itself.
struct Mood {
    int printer_state = 3;  ///< 3 idle, 4 printing, 5 stopped
    std::vector<std::string> complaints{"none"};
    bool is_accepting = true;
    bool is_known = true;         ///< otherwise there is no printer of this name
    int printing_fails_with = 0;  ///< an IPP status; 0: it does not
    int job_state = 9;            ///< 5 processing, 8 aborted, 9 completed
    std::string media = "iso_a4_210x297mm";
    std::vector<std::string> formats{"application/pdf"};
};

class PaperPrinter {
public:
    PaperPrinter();
    ~PaperPrinter();
    PaperPrinter(const PaperPrinter&) = delete;
    PaperPrinter& operator=(const PaperPrinter&) = delete;

    /// "ipp://127.0.0.1:40123/ipp/print"
    std::string address() const;

    void is(const Mood& mood);

    /// The documents it was given, in order.
    std::vector<std::string> documents() const;

    int cancelled() const { return cancelled_; }

private:
    void serve();
    void answer(int connection);
    std::string reply_to(const std::string& body);

    int listening_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    Mood mood_;
    std::vector<std::string> documents_;
    std::atomic<int> cancelled_ = 0;
    std::thread thread_;
};

}  // namespace okienko::printing
