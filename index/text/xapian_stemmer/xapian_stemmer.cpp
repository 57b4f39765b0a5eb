#include "index/text/xapian_stemmer/xapian_stemmer.h"

#include <xapian.h>

#include <string>
#include <utility>

#include "index/text/folding.h"

namespace okienko::text {
namespace {

class Implementation : public Xapian::StemImplementation {
public:
    explicit Implementation(std::shared_ptr<const Stemmer> stemmer)
        : stemmer_(std::move(stemmer)) {}

    std::string operator()(const std::string& word) override {
        return stemmer_->folded_stem(fold_case(word));
    }

    std::string get_description() const override { return "okienko"; }

private:
    std::shared_ptr<const Stemmer> stemmer_;
};

}  // namespace

Xapian::Stem xapian_stem(std::shared_ptr<const Stemmer> stemmer) {
    return Xapian::Stem(new Implementation(std::move(stemmer)));  // Xapian deletes it after use
}

}  // namespace okienko::text
