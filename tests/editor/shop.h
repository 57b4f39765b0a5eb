/// A small shop's content, and its index.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "program.h"

namespace okienko_test {

/// The file of an article that is sound.
inline std::string article_file(const std::string& id, const std::string& title,
                                const std::string& body, const std::string& audience = "customer") {
    return "---\n"
           "id: " +
           id +
           "\n"
           "title: " +
           title +
           "\n"
           "kind: faq\n"
           "audience: " +
           audience +
           "\n"
           "category: zwroty\n"
           "questions:\n"
           "  - pytanie o " +
           id +
           "\n"
           "owner: Obsługa klienta\n"
           "source:\n"
           "  - Zasady sklepu (przykładowe)\n"
           "checked_on: 2026-11-15\n"
           "review_every: 6 months\n"
           "language: pl\n"
           "status: approved\n"
           "approved_by: Redakcja\n"
           "---\n"
           "\n" +
           body + "\n";
}

/// Content of three articles for customers and one for agents.
class Shop {
public:
    Shop() {
        folder_.write(
            "content/categories.yaml",
            "categories:\n"
            "  - {id: zwroty, name: Zwroty i wymiana, summary: Oddanie towaru, icon: store}\n"
            "most_asked: [zwrot-bez-paragonu]\n");
        folder_.write("content/contact/channels.yaml",
                      "channels:\n"
                      "  - id: infolinia\n"
                      "    kind: phone\n"
                      "    name: Infolinia\n"
                      "    summary: Zadzwoń.\n"
                      "    how: Przygotuj numer zamówienia.\n"
                      "    value: 22 000 00 00\n"
                      "    hours:\n"
                      "      - {days: mon-fri, open: \"8:00\", close: \"20:00\"}\n"
                      "    icon: phone\n"
                      "    languages: [pl]\n");
        put("zwrot-bez-paragonu", "Czy mogę zwrócić zakup bez paragonu?",
            "Tak, wystarczy inny dowód zakupu, na przykład potwierdzenie płatności.\n\n"
            "## Co zabrać\n\n- rzecz z metką,\n- kartę.");
        put("wymiana-zarowki", "Jak wymienić żarówkę na inną?",
            "Przynieś żarówkę E27 do punktu obsługi klienta.\n\n"
            "1. Weź pudełko.\n2. Podejdź do lady.\n\n"
            "> [!WARNING]\n> Żarówka jest z cienkiego szkła.\n\n"
            "| Gwint | Cena |\n| --- | --- |\n| E27 | 12 zł |");
        put("prezent", "Czy mogę oddać prezent?", "Tak, w ciągu 30 dni.");
        folder_.write("content/articles/zwroty/rekompensata.md",
                      article_file("rekompensata", "Kiedy przyznać rekompensatę?",
                                   "Do 50 zł decydujesz bez pytania kierownika.", "agent"));
    }

    void put(const std::string& id, const std::string& title, const std::string& body) const {
        folder_.write("content/articles/zwroty/" + id + ".md", article_file(id, title, body));
    }

    std::string write(const std::string& file, const std::string& text) const {
        return folder_.write(file, text);
    }

    std::string content() const { return folder_ / "content"; }

    std::string data() const { return folder_ / "data"; }

    std::string operator/(const std::string& file) const { return folder_ / file; }

    Ran index(std::vector<std::string> options = {}) const {
        std::vector<std::string> arguments{"index", content(), "--out", data()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run(arguments);
    }

private:
    Folder folder_;
};

/// A shop whose index is published.
class OpenShop : public Shop {
public:
    OpenShop() {
        const Ran ran = index();
        INFO(ran.err);
        REQUIRE(ran.status == 0);
    }
};

}  // namespace okienko_test
