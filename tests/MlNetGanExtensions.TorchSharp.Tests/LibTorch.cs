using MlNetGanExtensions.TorchSharp.Tests.Native;

namespace MlNetGanExtensions.TorchSharp.Tests;

/// <summary>The executor under test.</summary>
internal static class LibTorch
{
    private static readonly Lazy<TorchSharpExecutor> Shared = new(() => TorchSharpExecutor.Cpu(threads: 1));

    /// <summary>On the processor, with one thread. Skips the test where there is no libtorch.</summary>
    public static TorchSharpExecutor Executor
    {
        get
        {
            Skip.If(PreparedLibrary.Missing is not null, PreparedLibrary.Missing);
            return Shared.Value;
        }
    }
}
