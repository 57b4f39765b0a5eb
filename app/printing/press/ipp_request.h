/// One question to a printer by IPP, and its answer.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

// libcups' own names for these; its header stays in the sources.
struct _http_s;
struct _ipp_s;

namespace okienko::printing {

class IppAnswer {
public:
    /// Takes over `answer`, which may be null, and its status as libcups numbers it.
    IppAnswer(_ipp_s* answer, int status);
    ~IppAnswer();
    IppAnswer(IppAnswer&& other) noexcept;
    IppAnswer& operator=(IppAnswer&&) = delete;

    bool is_sound() const;

    /// Whether anybody answered at all.
    bool is_there() const { return answer_ != nullptr; }

    int status() const { return status_; }

    /// What the attribute `name` says first; empty or 0 where there is none.
    std::string text(const char* name) const;
    int number(const char* name) const;

    /// True where there is none as well.
    bool is_true(const char* name) const;

    std::vector<std::string> texts(const char* name) const;

private:
    _ipp_s* answer_;
    int status_;
};

class IppRequest {
public:
    /// Of the printer at `uri`, or of the server itself where that is empty.
    explicit IppRequest(int operation, const std::string& uri = {});

    void ask_for(std::initializer_list<const char*> attributes);
    void name(const char* attribute, const std::string& value);
    void number(const char* attribute, int value);
    void format(const std::string& mime);
    void job_keyword(const char* attribute, const std::string& value);

    /// Sends it, once, with `document` behind it where that is not empty.
    IppAnswer send(_http_s* http, const std::string& resource, const std::string& document) const;

private:
    struct Release {
        void operator()(_ipp_s* request) const;
    };

    std::unique_ptr<_ipp_s, Release> request_;
};

}  // namespace okienko::printing
