using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>x · y + z with one rounding, on every machine.</summary>
internal static class Fused
{
    /// <summary>Whether the emulation is needed and, being made of vectors, faster than the C library's function for single numbers.</summary>
    private static bool IsEmulated
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !(Fma.IsSupported || Avx512F.IsSupported || AdvSimd.IsSupported) && Vector128.IsHardwareAccelerated;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> x, Vector512<float> y, Vector512<float> z) =>
        IsEmulated ? Emulate(x, y, z) : Vector512.FusedMultiplyAdd(x, y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> x, Vector128<float> y, Vector128<float> z) =>
        IsEmulated ? Emulate(x, y, z) : Vector128.FusedMultiplyAdd(x, y, z);

    /// <summary>The same number from double arithmetic, for machines without the instruction.</summary>
    /// <remarks>
    /// The product of two floats is exact in double. Their sum with z is rounded to odd: where it is not exact, the last bit
    /// is set on the way towards the exact sum. Double has more than two bits over float to spare, so the final rounding
    /// then goes where the exact sum would have gone (Boldo and Melquiond 2008).
    /// </remarks>
    [MethodImpl(HotLoop.Options)]
    public static Vector128<float> Emulate(Vector128<float> x, Vector128<float> y, Vector128<float> z)
    {
        (Vector128<double> xLow, Vector128<double> xHigh) = Vector128.Widen(x);
        (Vector128<double> yLow, Vector128<double> yHigh) = Vector128.Widen(y);
        (Vector128<double> zLow, Vector128<double> zHigh) = Vector128.Widen(z);
        return Vector128.Narrow(AddToOdd(xLow * yLow, zLow), AddToOdd(xHigh * yHigh, zHigh));
    }

    private static Vector512<float> Emulate(Vector512<float> x, Vector512<float> y, Vector512<float> z) => Vector512.Create(
        Emulate(x.GetLower(), y.GetLower(), z.GetLower()),
        Emulate(x.GetUpper(), y.GetUpper(), z.GetUpper()));

    private static Vector256<float> Emulate(Vector256<float> x, Vector256<float> y, Vector256<float> z) => Vector256.Create(
        Emulate(x.GetLower(), y.GetLower(), z.GetLower()),
        Emulate(x.GetUpper(), y.GetUpper(), z.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AddToOdd(Vector128<double> x, Vector128<double> y)
    {
        // Knuth's two-sum: the sum and its exact error. The error of an infinite sum is NaN, which compares with nothing.
        Vector128<double> sum = x + y;
        Vector128<double> part = sum - x;
        Vector128<double> error = (x - (sum - part)) + (y - part);
        Vector128<long> isInexact = (Vector128.GreaterThan(error, Vector128<double>.Zero) | Vector128.LessThan(error, Vector128<double>.Zero)).AsInt64();
        Vector128<long> isEven = Vector128.Equals(sum.AsInt64() & Vector128<long>.One, Vector128<long>.Zero);

        // Away from zero where sum and error have the same sign, towards zero otherwise.
        Vector128<long> direction = Vector128<long>.One | ((sum.AsInt64() ^ error.AsInt64()) >> 63);
        return (sum.AsInt64() + (direction & isInexact & isEven)).AsDouble();
    }
}
