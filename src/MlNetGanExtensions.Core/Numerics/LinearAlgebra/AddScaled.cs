using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MlNetGanExtensions.Numerics.LinearAlgebra;

/// <summary>target[i] += factor × source[i].</summary>
/// <remarks>
/// The inner loop of everything in this folder. Product and sum are rounded one after the other and each element stands alone,
/// so that the bits are the same at every vector width and without hardware FMA.
/// </remarks>
internal static class AddScaled
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(double factor, ReadOnlySpan<double> source, Span<double> target)
    {
        int length = target.Length;
        ref double from = ref MemoryMarshal.GetReference(source[..length]);
        ref double to = ref MemoryMarshal.GetReference(target);
        Vector<double> factors = new(factor);
        int i = 0;
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> product = factors * Vector.LoadUnsafe(ref from, (nuint)i);
            (Vector.LoadUnsafe(ref to, (nuint)i) + product).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < length; i++)
        {
            Unsafe.Add(ref to, i) += factor * Unsafe.Add(ref from, i);
        }
    }
}
