#include "index/pack/check.h"

#include <exception>

#include "index/pack/error.h"
#include "index/pack/pack_file.h"
#include "index/pack/signature.h"
#include "index/publish/checksum.h"

namespace okienko::pack {

Signed checked(std::string text, std::string signature, const std::vector<PublicKey>& keys) {
    if (text.size() > manifest_limit) throw Refused(Reason::too_big, manifest_name);
    // Nothing of the manifest is looked at before this returns.
    const PublicKey& key = signer_of(text, signature, keys);
    Manifest manifest = parse_manifest(text);
    return {.manifest = std::move(manifest),
            .text = std::move(text),
            .signature = std::move(signature),
            .key = key.id};
}

Signed checked(Source& source, const std::vector<PublicKey>& keys) {
    auto signature = source.signature();
    auto text = source.manifest();
    if (!text) throw Refused(Reason::no_pack, source.place());
    if (!signature) throw Refused(Reason::bad_signature, "");
    return checked(std::move(*text), std::move(*signature), keys);
}

Found newest_pack(const std::string& place, const std::vector<PublicKey>& keys,
                  const std::string& channel) {
    Found newest;
    std::exception_ptr first_trouble;
    for (auto& source : packs_in(place)) {
        try {
            Signed pack = checked(*source, keys);
            if (!channel.empty() && pack.manifest.channel != channel) {
                throw Refused(Reason::wrong_channel, pack.manifest.channel);
            }
            const bool is_newer =
                !newest.source || pack.manifest.version > newest.pack.manifest.version;
            if (is_newer) newest = {.source = std::move(source), .pack = std::move(pack)};
        } catch (const Refused&) {
            if (!first_trouble) first_trouble = std::current_exception();
        } catch (const PackError&) {
            if (!first_trouble) first_trouble = std::current_exception();
        }
    }
    if (!newest.source) std::rethrow_exception(first_trouble);
    return newest;
}

void read_exactly(Source& source, const Manifest& manifest, const File& file, const Sink& sink) {
    publish::Sha256 hash;
    std::uint64_t size = 0;
    const bool is_there = source.read(manifest, file, [&](std::string_view bytes) {
        size += bytes.size();
        if (size > file.size) throw Refused(Reason::changed_file, file.name);
        hash.take(bytes);
        sink(bytes);
    });
    if (!is_there) throw Refused(Reason::missing_file, file.name);
    const bool is_right = size == file.size && hash.digits() == file.sha256;
    if (!is_right) throw Refused(Reason::changed_file, file.name);
}

void verify_files(Source& source, const Manifest& manifest) {
    for (const File* file : contents_of(manifest)) {
        read_exactly(source, manifest, *file, [](std::string_view) {});
    }
    const std::string extra = source.extra(manifest);
    if (!extra.empty()) throw Refused(Reason::extra_file, extra);
}

}  // namespace okienko::pack
