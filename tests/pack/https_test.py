#!/usr/bin/env python3
"""A pack fetched over https: from an unknown server, over a line that breaks, and whole.

usage: https_test.py OKIENKO   (the built program)
"""
import atexit
import http.server
import os
import pathlib
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading

okienko = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp(prefix="okienko-https-"))
atexit.register(shutil.rmtree, folder, True)


def run(*arguments, certificates=None, lang="pl"):
    environment = {**os.environ, "LC_ALL": lang}
    environment.pop("SSL_CERT_FILE", None)
    if certificates:
        environment["SSL_CERT_FILE"] = str(certificates)
    return subprocess.run([okienko, *map(str, arguments)], capture_output=True, text=True,
                          env=environment)


def expect(is_so, what, ran):
    if is_so:
        return
    sys.exit(f"{what}\nstatus {ran.returncode}\n{ran.stdout}{ran.stderr}")


def make_pack():
    articles = folder / "content" / "articles" / "zwroty"
    articles.mkdir(parents=True)
    (folder / "content" / "categories.yaml").write_text(
        "categories:\n  - {id: zwroty, name: Zwroty, summary: Oddanie towaru, icon: store}\n")
    for name in ("paragon", "prezent", "wymiana"):
        # Long enough that half an answer is not all of it.
        (articles / f"{name}.md").write_text(
            f"---\nid: {name}\ntitle: Czy {name}?\nkind: faq\ncategory: zwroty\n---\n"
            + f"Tak, {name} wystarczy.\n\n" * 400)
    run("pack", "keygen", "--no-password", "--out", folder / "shop.key")
    built = run("pack", "build", folder / "content", "--out", folder / "pack", "--key",
                folder / "shop.key", "--version-number", "1")
    expect(built.returncode == 0, "no pack was built", built)


def make_certificate():
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", "-subj",
                    "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
                    folder / "server.key", "-out", folder / "server.pem"],
                   check=True, stderr=subprocess.DEVNULL)


class Server(http.server.SimpleHTTPRequestHandler):
    asked = []
    answers_whole = 10**9  # so many files of the pack are sent whole, the others are cut in half

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=str(folder / "pack"))

    def log_message(self, *_):
        pass

    def copyfile(self, source, outputfile):
        if "/files/" in self.path:
            Server.asked.append(self.path)
            if len(Server.asked) > Server.answers_whole:
                body = source.read()
                outputfile.write(body[: len(body) // 2])
                self.close_connection = True
                return
        super().copyfile(source, outputfile)


def serve():
    server = http.server.ThreadingHTTPServer(("localhost", 0), Server)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"https://localhost:{server.server_address[1]}"


def install(address, **more):
    return run("pack", "install", address, "--index", folder / "data", "--keys",
               folder / "shop.pub", **more)


def main():
    make_pack()
    make_certificate()
    address = serve()
    known = folder / "server.pem"

    stranger = install(address)
    expect(stranger.returncode == 3 and "nie ufa" in stranger.stderr,
           "an unknown server was not refused", stranger)
    expect("does not trust the server" in install(address, lang="en").stderr,
           "it was not told in English", stranger)
    expect(not Server.asked, "an unknown server was asked for files", stranger)

    Server.answers_whole = 2
    cut = install(address, certificates=known)
    expect(cut.returncode == 3 and "urwa\u0142o" in cut.stderr, "a cut was not told", cut)
    expect(not (folder / "data" / "CURRENT").exists(), "half a pack is live", cut)
    arrived = set(Server.asked[:2])

    Server.answers_whole = 10**9
    Server.asked.clear()
    whole = install(address, certificates=known)
    expect(whole.returncode == 0, "the pack was not installed", whole)
    expect(not arrived & set(Server.asked), "what had arrived was fetched again", whole)

    gone = install(address + "/nowhere", certificates=known)
    expect(gone.returncode == 3, "a missing pack was not told", gone)


main()
