using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>How methods with hot loops are compiled.</summary>
internal static class HotLoop
{
    /// <summary>
    /// Fully optimised from the first call, because a loop that runs many times slower until it is compiled again would
    /// dominate short programs; and never drawn into a caller, where the compiler's budget for inlining may run out before the
    /// vector operations inside the loop have been inlined.
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
