import builtins
import http.client
import signal
import socket
import subprocess
import sys

import pytest
from click.testing import CliRunner

from allegedly.case import new
from allegedly.cli.serve import serve as command
from allegedly.errors import DataError, OutputError, UsageError
from allegedly.workbench import serving

from .chromium import served


def test_it_listens_on_this_machine_alone():
    with serving.listening(0) as here:
        assert here.getsockname()[0] == "127.0.0.1"
        outside = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
        for address in outside - {"127.0.0.1"}:
            with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
                socket.create_connection((address, here.getsockname()[1]), timeout=0.5)


def test_no_answer_waits_for_the_browser_to_acknowledge_its_head():
    with serving.listening(0) as here, socket.create_connection(here.getsockname()):
        connection, _ = here.accept()
        with connection:
            # What asyncio asks a connection for before it has each piece sent at once.
            assert (connection.type, connection.proto) == (socket.SOCK_STREAM, socket.IPPROTO_TCP)


def test_a_port_in_use_is_said():
    with serving.listening(0) as here:
        port = here.getsockname()[1]
        with pytest.raises(OutputError) as refused:
            serving.listening(port)
    assert str(refused.value) == f"port {port}: another program uses this port. Leave --port out, or choose another."


def test_over_a_real_socket(desk):
    with served(desk) as address:
        host = address.removeprefix("http://")
        connection = http.client.HTTPConnection(host)
        statuses = []
        for headers in ({}, {"Host": "evil.example"}, {"Cookie": f"allegedly-{host[10:]}={desk.keys.session}"}):
            connection.request("GET", "/", headers=headers)
            answer = connection.getresponse()
            statuses.append(answer.status)
            answer.read()
            assert answer.headers["Server"] is None
        connection.close()
    assert statuses == [403, 421, 200]


@pytest.fixture
def folder(tmp_path):
    new(tmp_path / "case")
    return str(tmp_path / "case")


def run(*arguments):
    return CliRunner().invoke(command, list(arguments))


def test_the_command_prints_the_address_and_opens_another_one(folder, monkeypatch):
    opened, ran = [], []
    monkeypatch.setattr(serving.webbrowser, "open", opened.append)
    monkeypatch.setattr(serving.uvicorn.Server, "run", lambda self, sockets: ran.append(sockets[0].getsockname()))
    result = run(folder, "--author", "RM")
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert lines[0] == "The workbench of 'case' is open. Stop it with Ctrl-C."
    start = f"http://127.0.0.1:{ran[0][1]}/open?token="
    assert lines[1].startswith(start)
    assert opened[0].startswith(start)
    assert opened[0] != lines[1]
    run(folder, "--no-open", "--author", "RM")
    assert len(opened) == 1


def test_records_can_be_kept_in_another_folder(folder, tmp_path, monkeypatch):
    desks, desk = [], serving.Desk
    monkeypatch.setattr(serving, "Desk", lambda *given, **named: desks.append(desk(*given, **named)) or desks[-1])
    monkeypatch.setattr(serving.uvicorn.Server, "run", lambda self, sockets: None)
    run(folder, "--author", "RM", "--no-open", "--folder", str(tmp_path / "elsewhere"))
    run(folder, "--author", "RM", "--no-open")
    assert [each.records for each in desks] == [tmp_path / "elsewhere", None]


def test_threads_take_turns_often_while_it_serves_and_as_before_afterwards():
    before = sys.getswitchinterval()
    with serving.taking_turns():
        assert sys.getswitchinterval() == pytest.approx(0.0005)
    assert sys.getswitchinterval() == before


def test_without_the_extra_the_command_says_how_to_get_it(folder, monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name.partition(".")[0] in ("starlette", "uvicorn"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *rest)

    for name in [name for name in sys.modules if name.startswith(("allegedly.workbench", "starlette", "uvicorn"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("allegedly.workbench", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    result = run(folder, "--author", "RM")
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == ("serve: the workbench is not installed. Run: pip install 'allegedly[workbench]'.")


def test_a_folder_without_a_case_is_said(tmp_path):
    result = run(str(tmp_path))
    assert isinstance(result.exception, DataError)
    assert "there is no case in this folder" in str(result.exception)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_ends_it_without_a_word(folder):
    program = f"from allegedly.cli.serve import serve; serve([{folder!r}, '--no-open', '--author', 'RM'])"
    with subprocess.Popen(
        [sys.executable, "-u", "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        lines = [process.stdout.readline() for _ in range(3)]
        address = http.client.HTTPConnection(lines[1].split("/")[2], timeout=5)
        for _ in range(100):  # the lines come before the loop runs
            address.request("GET", "/")
            if address.getresponse().read():
                break
        address.close()
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=10)
    assert (process.returncode, rest, errors) == (0, "", "")
