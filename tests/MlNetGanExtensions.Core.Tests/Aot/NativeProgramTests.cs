using MlNetGanExtensions.AotProgram;

namespace MlNetGanExtensions.Core.Tests.Aot;

/// <summary>The library works in a program that is compiled to native code, without a warning and with the same bits.</summary>
public sealed class NativeProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("native-program-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public void A_native_program_is_published_without_warnings_and_computes_the_same_bits()
    {
        ProgramRun published = NativePublish.Run("tests/MlNetGanExtensions.AotProgram", _folder.FullName);

        string? missing = NativePublish.WhatIsMissing(published);
        Skip.If(missing is not null, missing);
        published.ExitCode.Should().Be(0, published.All);
        published.All.Should().NotContain("warning", "whatever a native program cannot do would show as one");

        ProgramRun program = ProgramRun.Of(Path.Combine(_folder.FullName, "out", "MlNetGanExtensions.AotProgram"), []);
        program.ExitCode.Should().Be(0, program.All);
        program.Lines.Should().Equal(Checksums.Compute());
    }
}
