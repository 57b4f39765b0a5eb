#include "tests/printing/paper_printer.h"

#include <cups/cups.h>
#include <netinet/in.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace okienko::printing {
namespace {

struct Reading {
    const std::string& bytes;
    std::size_t at = 0;
};

ssize_t take(void* context, ipp_uchar_t* to, size_t count) {
    auto& reading = *static_cast<Reading*>(context);
    const std::size_t size = std::min(count, reading.bytes.size() - reading.at);
    std::memcpy(to, reading.bytes.data() + reading.at, size);
    reading.at += size;
    return static_cast<ssize_t>(size);
}

ssize_t put(void* context, ipp_uchar_t* from, size_t count) {
    static_cast<std::string*>(context)->append(reinterpret_cast<const char*>(from), count);
    return static_cast<ssize_t>(count);
}

/// The value of `header` in `head`, in whatever case it is written.
std::string value_of(const std::string& head, const char* header) {
    const char* found = strcasestr(head.c_str(), header);
    if (found == nullptr) return {};
    found += std::strlen(header);
    const std::string value(found, std::strcspn(found, "\r\n"));
    return value.substr(value.find_first_not_of(": "));
}

bool read_more(int connection, std::string& bytes) {
    std::array<char, 4096> some{};
    const ssize_t size = recv(connection, some.data(), some.size(), 0);
    if (size > 0) bytes.append(some.data(), static_cast<std::size_t>(size));
    return size > 0;
}

void say(int connection, const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t size =
            send(connection, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (size <= 0) return;
        sent += static_cast<std::size_t>(size);
    }
}

void add(ipp_t* answer, ipp_tag_t group, ipp_tag_t tag, const char* name,
         const std::vector<std::string>& values) {
    std::vector<const char*> texts;
    for (const std::string& value : values) texts.push_back(value.c_str());
    ippAddStrings(answer, group, tag, name, static_cast<int>(texts.size()), nullptr, texts.data());
}

void add_printer(ipp_t* answer, const Mood& mood) {
    ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", mood.printer_state);
    add(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", mood.complaints);
    ippAddBoolean(answer, IPP_TAG_PRINTER, "printer-is-accepting-jobs",
                  static_cast<char>(mood.is_accepting));
    add(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "media-default", {mood.media});
    add(answer, IPP_TAG_PRINTER, IPP_TAG_MIMETYPE, "document-format-supported", mood.formats);
}

}  // namespace

PaperPrinter::PaperPrinter() : listening_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listening_, reinterpret_cast<sockaddr*>(&address), sizeof(address));
    socklen_t size = sizeof(address);
    getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    listen(listening_, 8);
    thread_ = std::thread([this] { serve(); });
}

PaperPrinter::~PaperPrinter() {
    shutdown(listening_, SHUT_RDWR);
    thread_.join();
    close(listening_);
}

std::string PaperPrinter::address() const {
    return "ipp://127.0.0.1:" + std::to_string(port_) + "/ipp/print";
}

void PaperPrinter::is(const Mood& mood) {
    const std::lock_guard lock(mutex_);
    mood_ = mood;
}

std::vector<std::string> PaperPrinter::documents() const {
    const std::lock_guard lock(mutex_);
    return documents_;
}

void PaperPrinter::serve() {
    while (true) {
        const int connection = accept(listening_, nullptr, nullptr);
        if (connection < 0) return;
        answer(connection);
        close(connection);
    }
}

/// Requests, one behind another, until the other side hangs up.
void PaperPrinter::answer(int connection) {
    std::string bytes;
    while (true) {
        std::size_t end = 0;
        while ((end = bytes.find("\r\n\r\n")) == std::string::npos)
            if (!read_more(connection, bytes)) return;
        const std::string head = bytes.substr(0, end);
        bytes.erase(0, end + 4);
        if (!value_of(head, "Expect").empty()) say(connection, "HTTP/1.1 100 Continue\r\n\r\n");
        const auto size = static_cast<std::size_t>(std::stoul(value_of(head, "Content-Length")));
        while (bytes.size() < size)
            if (!read_more(connection, bytes)) return;
        const std::string reply = reply_to(bytes.substr(0, size));
        bytes.erase(0, size);
        say(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: " +
                            std::to_string(reply.size()) + "\r\n\r\n" + reply);
    }
}

std::string PaperPrinter::reply_to(const std::string& body) {
    const std::lock_guard lock(mutex_);
    ipp_t* request = ippNew();
    Reading reading{body};
    ippReadIO(&reading, take, 1, nullptr, request);
    ipp_t* answer = ippNewResponse(request);
    ippSetStatusCode(answer, mood_.is_known ? IPP_STATUS_OK : IPP_STATUS_ERROR_NOT_FOUND);
    switch (ippGetOperation(request)) {
        case IPP_OP_GET_PRINTER_ATTRIBUTES:
            if (mood_.is_known) add_printer(answer, mood_);
            break;
        case IPP_OP_PRINT_JOB:
            if (mood_.printing_fails_with != 0) {
                ippSetStatusCode(answer, static_cast<ipp_status_t>(mood_.printing_fails_with));
            } else {
                documents_.push_back(body.substr(reading.at));
                ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", 7);
            }
            break;
        case IPP_OP_GET_JOB_ATTRIBUTES:
            ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", mood_.job_state);
            break;
        case IPP_OP_CANCEL_JOB:
            ++cancelled_;
            break;
        default:
            ippSetStatusCode(answer, IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
    }
    std::string reply;
    ippWriteIO(&reply, put, 1, nullptr, answer);
    ippDelete(answer);
    ippDelete(request);
    return reply;
}

}  // namespace okienko::printing
