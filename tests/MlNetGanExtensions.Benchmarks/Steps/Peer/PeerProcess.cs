using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MlNetGanExtensions.Benchmarks.Steps.Peer;

/// <summary>The script <c>peer.py</c>, which does the same works in PyTorch: it reads requests line by line and answers each with a line of JSON.</summary>
internal sealed class PeerProcess : IDisposable
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private readonly Process _process;

    private PeerProcess(Process process, string description)
    {
        _process = process;
        Description = description;
    }

    /// <summary>Versions of the libraries and which of its kernels the matrix library chose.</summary>
    public string Description { get; }

    /// <summary>Starts the peer.</summary>
    /// <param name="say">Told in one line what was started, or why nothing was.</param>
    /// <returns>The peer, or null where it cannot be run.</returns>
    public static PeerProcess? Start(Action<string> say)
    {
        string reason = "no python3 was found";
        foreach (string interpreter in Interpreters)
        {
            if (TryStart(interpreter) is not { } process)
            {
                continue;
            }

            if (process.StandardOutput.ReadLine() is { } description)
            {
                say($"Peer: {description}");
                return new PeerProcess(process, description);
            }

            reason = "none of the interpreters found can import torch and numpy";
            process.Dispose();
        }

        say($"Peer: not measured, {reason}.");
        return null;
    }

    /// <summary>Measures a work for a while; null where the peer does not know it.</summary>
    /// <exception cref="InvalidOperationException">The peer failed.</exception>
    public PeerAnswer? Measure(string work, int threads, TimeSpan duration)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work} {threads} {duration.TotalSeconds}"));
        _process.StandardInput.Flush();
        string line = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"The peer ended while it was measuring {work}.");
        PeerAnswer answer = JsonSerializer.Deserialize<PeerAnswer>(line, Json)!;
        return answer.Error is null ? answer : null;
    }

    public void Dispose()
    {
        // The script ends at the end of its input.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process? TryStart(string interpreter)
    {
        ProcessStartInfo start = new(interpreter, ["-u", Path.Combine(AppContext.BaseDirectory, "peer", "peer.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // These two would hold OpenBLAS back from the kernels for this processor.
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
