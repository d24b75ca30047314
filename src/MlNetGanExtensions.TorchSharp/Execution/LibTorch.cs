using TorchSharp;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Loads libtorch, and says in plain words what is missing where that fails.</summary>
internal static class LibTorch
{
    private const string NewSymbols = "GLIBCXX_";

    /// <exception cref="InvalidOperationException">It cannot be loaded, or has no device of the kind.</exception>
    public static void Load(DeviceType type)
    {
        try
        {
            if (type == DeviceType.CPU || torch.cuda.is_available())
            {
                torch.InitializeDeviceType(type);
                return;
            }
        }
        catch (Exception exception) when (exception is NotSupportedException or DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new InvalidOperationException(Explanation(exception), exception);
        }

        throw new InvalidOperationException(
            "libtorch finds no NVIDIA GPU. The program needs the package TorchSharp-cuda-linux or TorchSharp-cuda-windows, not one of the libtorch-cpu packages, and a driver for its version of CUDA.");
    }

    private static string Explanation(Exception exception) => exception.ToString().Contains(NewSymbols, StringComparison.Ordinal)
        ? "TorchSharp's native library needs a newer C++ runtime than this system has: libstdc++ of GCC 13 (GLIBCXX_3.4.32), as in Debian 13 or Ubuntu 24.04."
        : "libtorch cannot be loaded. The program needs the native package of its platform beside this one, such as libtorch-cpu-linux-x64 of the version that TorchSharp asks for.";
}
