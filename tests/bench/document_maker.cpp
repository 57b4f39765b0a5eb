/// Makes as many documents as are wanted of those of a collection, to measure what a size costs.
///
///     okienko_document_maker COLLECTION COUNT > documents.jsonl
///
/// COLLECTION holds docs.jsonl or docs.jsonl.xz; the same documents come out at every run.
#include <exception>
#include <iostream>

#include "tests/bench/documents.h"

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "okienko_document_maker COLLECTION COUNT > documents.jsonl\n";
        return 2;
    }
    try {
        std::ios::sync_with_stdio(false);
        okienko::bench::write_documents(std::cout, arguments[1], std::stoul(arguments[2]));
        std::cout.flush();
        return std::cout ? 0 : 3;
    } catch (const std::exception& error) {
        std::cerr << "okienko_document_maker: " << error.what() << '\n';
        return 3;
    }
}
