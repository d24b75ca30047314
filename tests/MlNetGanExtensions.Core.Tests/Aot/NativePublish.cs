namespace MlNetGanExtensions.Core.Tests.Aot;

/// <summary>Publishes a program of this repository as native code.</summary>
internal static class NativePublish
{
    /// <summary>Publishes into the folder <c>out</c> of a folder, which takes all that is built on the way too.</summary>
    public static ProgramRun Run(string project, string folder) => ProgramRun.Dotnet(
    [
        "publish",
        Path.Combine(RepositoryFolder.Root, project),
        "--configuration",
        "Release",
        "--artifacts-path",
        folder,
        "--output",
        Path.Combine(folder, "out"),

        // A server that outlives the command would keep its output open.
        "--disable-build-servers",
        "-p:PublishAot=true",
    ]);

    /// <summary>What this machine lacks for native programs, in one line; null where it lacks nothing.</summary>
    public static string? WhatIsMissing(ProgramRun published)
    {
        if (published.All.Contains("Platform linker", StringComparison.Ordinal))
        {
            return "No linker: native programs need clang or gcc (on Windows the C++ build tools).";
        }

        // All other packages were restored when this test was built.
        string? restoring = published.Lines.FirstOrDefault(line => line.Contains("error NU1", StringComparison.Ordinal));
        return restoring is null
            ? null
            : $"The native compiler of this SDK cannot be restored: {restoring[restoring.IndexOf("NU1", StringComparison.Ordinal)..]}";
    }
}
