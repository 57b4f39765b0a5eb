#include <curl/curl.h>
#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <memory>

#include "index/pack/error.h"
#include "index/pack/signature.h"
#include "index/pack/source.h"

namespace okienko::pack {
namespace {

// libcurl brings thirty libraries: linked, it would cost each start of the program six milliseconds
// (measured, of seven), and no question asks for it. So it is loaded when an address does.
constexpr const char* library_names[] = {"libcurl-gnutls.so.4", "libcurl.so.4"};

constexpr const char* protocols = "https,file";
constexpr long connect_seconds = 20;
constexpr long slowest_bytes_a_second = 100;
constexpr long patience_seconds = 60;
constexpr long most_redirections = 5;

PackError too_old() {
    return PackError("curl_too_old", "libcurl is too old for what a pack's download needs");
}

struct Curl {
    Curl() {
        for (const char* name : library_names) {
            if (library == nullptr) library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
        }
        if (library == nullptr) {
            throw PackError("curl_missing",
                            "packs cannot be fetched: the package libcurl3-gnutls is missing");
        }
        load(init, "curl_easy_init");
        load(set, "curl_easy_setopt");
        load(perform, "curl_easy_perform");
        load(info, "curl_easy_getinfo");
        load(text, "curl_easy_strerror");
        load(cleanup, "curl_easy_cleanup");
    }

    template <typename Function>
    void load(Function*& function, const char* name) {
        function = reinterpret_cast<Function*>(dlsym(library, name));
        if (function == nullptr) throw too_old();
    }

    void* library = nullptr;  // stays loaded: it is never safe to unload
    decltype(curl_easy_init)* init = nullptr;
    decltype(curl_easy_setopt)* set = nullptr;
    decltype(curl_easy_perform)* perform = nullptr;
    decltype(curl_easy_getinfo)* info = nullptr;
    decltype(curl_easy_strerror)* text = nullptr;
    decltype(curl_easy_cleanup)* cleanup = nullptr;
};

const Curl& curl() {
    static const Curl loaded;
    return loaded;
}

/// What a download has brought so far, and where it goes.
struct Receiver {
    const Sink& sink;
    std::uint64_t left;
    std::exception_ptr failure;  // no exception may pass through C
};

std::size_t receive(char* bytes, std::size_t, std::size_t size, void* context) {
    auto& receiver = *static_cast<Receiver*>(context);
    const std::size_t taken = std::min<std::uint64_t>(size, receiver.left);
    try {
        receiver.sink({bytes, taken});
    } catch (...) {
        receiver.failure = std::current_exception();
        return 0;
    }
    receiver.left -= taken;
    return receiver.left == 0 ? 0 : size;  // anything but `size` ends the transfer
}

class UrlSource : public Source {
public:
    explicit UrlSource(std::string address)
        : address_(std::move(address)), handle_(curl().init(), curl().cleanup) {
        while (address_.ends_with('/')) address_.pop_back();
        if (!handle_) throw std::bad_alloc();
        set(CURLOPT_PROTOCOLS_STR, protocols);
        set(CURLOPT_REDIR_PROTOCOLS_STR, "https");
        set(CURLOPT_FOLLOWLOCATION, 1L);
        set(CURLOPT_MAXREDIRS, most_redirections);
        set(CURLOPT_FAILONERROR, 1L);
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
        set(CURLOPT_LOW_SPEED_LIMIT, slowest_bytes_a_second);
        set(CURLOPT_LOW_SPEED_TIME, patience_seconds);
        set(CURLOPT_USERAGENT, "okienko");
        set(CURLOPT_WRITEFUNCTION, receive);
        // A shop's own server may have a certificate of the shop's own: curl and others go by this
        // variable as well.
        const char* certificates = std::getenv("SSL_CERT_FILE");
        if (certificates != nullptr && *certificates != '\0') set(CURLOPT_CAINFO, certificates);
    }

    std::string place() const override { return address_; }

    std::optional<std::string> manifest() override { return small(manifest_name, manifest_limit); }

    std::optional<std::string> signature() override {
        return small(signature_name, signature_limit);
    }

    bool read(const Manifest&, const File& file, const Sink& sink) override {
        return fetch(std::string(files_folder) + "/" + file.sha256, file.size + 1, sink);
    }

    // Nobody lists what stands at an address; what is not named is not fetched.
    std::string extra(const Manifest&) override { return {}; }

private:
    template <typename Value>
    void set(CURLoption option, Value value) {
        if (curl().set(handle_.get(), option, value) != CURLE_OK) {
            throw too_old();
        }
    }

    std::optional<std::string> small(const char* name, std::size_t limit) {
        std::string bytes;
        const bool is_there =
            fetch(name, limit + 1, [&bytes](std::string_view part) { bytes += part; });
        return is_there ? std::optional(bytes) : std::nullopt;
    }

    bool fetch(const std::string& name, std::uint64_t most, const Sink& sink) {
        const std::string address = address_ + "/" + name;
        Receiver receiver{.sink = sink, .left = most, .failure = nullptr};
        set(CURLOPT_URL, address.c_str());
        set(CURLOPT_WRITEDATA, static_cast<void*>(&receiver));
        const CURLcode result = curl().perform(handle_.get());
        if (receiver.failure) std::rethrow_exception(receiver.failure);
        if (result == CURLE_OK || receiver.left == 0) return true;
        long status = 0;
        curl().info(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
        constexpr long not_found = 404;
        constexpr long gone = 410;
        const bool is_missing =
            result == CURLE_FILE_COULDNT_READ_FILE || result == CURLE_REMOTE_FILE_NOT_FOUND ||
            (result == CURLE_HTTP_RETURNED_ERROR && (status == not_found || status == gone));
        if (is_missing) return false;
        throw Refused(reason_of(result), address + " (" + curl().text(result) + ")");
    }

    static Reason reason_of(CURLcode result) {
        switch (result) {
            case CURLE_PEER_FAILED_VERIFICATION:
            case CURLE_SSL_CACERT_BADFILE:
                return Reason::unknown_server;
            case CURLE_PARTIAL_FILE:
            case CURLE_RECV_ERROR:
            case CURLE_GOT_NOTHING:
            case CURLE_OPERATION_TIMEDOUT:
                return Reason::cut_short;
            default:
                return Reason::unreachable;
        }
    }

    std::string address_;
    std::unique_ptr<CURL, decltype(curl_easy_cleanup)*> handle_;
};

}  // namespace

std::unique_ptr<Source> url_source(const std::string& address) {
    if (!address.starts_with("https://") && !address.starts_with("file://")) {
        throw PackError("address_no_https_or_file",
                        "{address}: only https:// and file:// addresses are fetched",
                        {{"address", address}});
    }
    return std::make_unique<UrlSource>(address);
}

}  // namespace okienko::pack
