#include "index/publish/rollback.h"

#include "index/publish/build_lock.h"
#include "index/publish/durable_file.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/publish/opened_generation.h"
#include "index/search/error.h"
#include "index/text/lexicon.h"

namespace okienko::publish {
namespace {

bool opens(const std::filesystem::path& data, std::uint64_t number) {
    try {
        for (const auto audience : {article::Audience::customer, article::Audience::agent}) {
            const OpenedGeneration opened(folder_of(data, number), number, audience);
        }
        return true;
    } catch (const GenerationError&) {
        return false;
    } catch (const search::IndexError&) {
        return false;
    } catch (const text::LexiconError&) {
        return false;
    }
}

}  // namespace

std::optional<std::uint64_t> roll_back(const std::filesystem::path& data,
                                       const std::set<std::uint64_t>& taken_back) {
    const BuildLock lock(data);
    const auto live = live_generation(data);
    for (const std::uint64_t number : generations_in(data)) {
        if (!live || number >= *live || taken_back.contains(number)) continue;
        if (!opens(data, number)) continue;
        replace_durably(current_file(data), current_text(number));
        return number;
    }
    return std::nullopt;
}

}  // namespace okienko::publish
