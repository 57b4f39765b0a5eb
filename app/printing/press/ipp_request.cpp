#include "app/printing/press/ipp_request.h"

#include <cups/cups.h>

#include <utility>

namespace okienko::printing {

IppAnswer::IppAnswer(_ipp_s* answer, int status) : answer_(answer), status_(status) {}

IppAnswer::~IppAnswer() {
    ippDelete(answer_);
}

IppAnswer::IppAnswer(IppAnswer&& other) noexcept
    : answer_(std::exchange(other.answer_, nullptr)), status_(other.status_) {}

bool IppAnswer::is_sound() const {
    return answer_ != nullptr && status_ < IPP_STATUS_ERROR_BAD_REQUEST;
}

std::string IppAnswer::text(const char* name) const {
    const auto all = texts(name);
    return all.empty() ? std::string() : all.front();
}

int IppAnswer::number(const char* name) const {
    ipp_attribute_t* found = ippFindAttribute(answer_, name, IPP_TAG_ZERO);
    return found == nullptr ? 0 : ippGetInteger(found, 0);
}

bool IppAnswer::is_true(const char* name) const {
    ipp_attribute_t* found = ippFindAttribute(answer_, name, IPP_TAG_BOOLEAN);
    return found == nullptr || ippGetBoolean(found, 0) != 0;
}

std::vector<std::string> IppAnswer::texts(const char* name) const {
    std::vector<std::string> all;
    ipp_attribute_t* found = ippFindAttribute(answer_, name, IPP_TAG_ZERO);
    for (int i = 0; found != nullptr && i < ippGetCount(found); ++i)
        if (const char* text = ippGetString(found, i, nullptr)) all.emplace_back(text);
    return all;
}

void IppRequest::Release::operator()(_ipp_s* request) const {
    ippDelete(request);
}

IppRequest::IppRequest(int operation, const std::string& uri)
    : request_(ippNewRequest(static_cast<ipp_op_t>(operation))) {
    if (!uri.empty())
        ippAddString(request_.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                     uri.c_str());
    ippAddString(request_.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 cupsUser());
}

void IppRequest::ask_for(std::initializer_list<const char*> attributes) {
    ippAddStrings(request_.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(attributes.size()), nullptr, attributes.begin());
}

void IppRequest::name(const char* attribute, const std::string& value) {
    ippAddString(request_.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, attribute, nullptr,
                 value.c_str());
}

void IppRequest::number(const char* attribute, int value) {
    ippAddInteger(request_.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, attribute, value);
}

void IppRequest::format(const std::string& mime) {
    ippAddString(request_.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 mime.c_str());
}

void IppRequest::job_keyword(const char* attribute, const std::string& value) {
    ippAddString(request_.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, attribute, nullptr, value.c_str());
}

IppAnswer IppRequest::send(_http_s* http, const std::string& resource,
                           const std::string& document) const {
    const auto size = ippLength(request_.get()) + document.size();
    if (cupsSendRequest(http, request_.get(), resource.c_str(), size) != HTTP_STATUS_CONTINUE)
        return {nullptr, cupsLastError()};
    if (!document.empty() &&
        cupsWriteRequestData(http, document.data(), document.size()) != HTTP_STATUS_CONTINUE)
        return {nullptr, cupsLastError()};
    ipp_t* answer = cupsGetResponse(http, resource.c_str());
    return {answer, answer == nullptr ? cupsLastError() : ippGetStatusCode(answer)};
}

}  // namespace okienko::printing
