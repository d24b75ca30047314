using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics;

/// <summary>Elementary functions with the same bits on every machine and at every vector width.</summary>
/// <remarks>
/// The C library's functions differ between platforms. These are built from correctly rounded operations alone: range reduction,
/// a minimax polynomial, reconstruction from the bits of the exponent. A vector, a span and a single number give the same result.
/// </remarks>
internal static partial class VectorMath
{
    private interface IFunction
    {
        static abstract Vector512<float> Invoke(Vector512<float> x);
    }

    /// <summary>Applies a function to a span of any length; the spans may be the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Map<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IFunction
    {
        if (destination.Length < x.Length)
        {
            throw new ArgumentException($"There is room for {destination.Length} results of {x.Length} numbers.", nameof(destination));
        }

        fixed (float* source = x, target = destination)
        {
            int whole = x.Length & ~15;
            for (int i = 0; i < whole; i += 16)
            {
                TFunction.Invoke(Vector512.Load(source + i)).Store(target + i);
            }

            if (whole < x.Length)
            {
                // The rest goes through a full vector, so that it meets the same code.
                float* rest = stackalloc float[16];
                x[whole..].CopyTo(new Span<float>(rest, 16));
                TFunction.Invoke(Vector512.Load(rest)).Store(rest);
                new ReadOnlySpan<float>(rest, x.Length - whole).CopyTo(destination[whole..]);
            }
        }
    }
}
