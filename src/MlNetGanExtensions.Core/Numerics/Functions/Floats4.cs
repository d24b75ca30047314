using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>Four floats, a vector of 128 bits.</summary>
internal readonly unsafe struct Floats4(Vector128<float> vector) : IFloats<Floats4>
{
    public readonly Vector128<float> Vector = vector;

    public static int Count => 4;

    public static int Registers => AdvSimd.IsSupported ? 32 : 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 operator +(Floats4 x, Floats4 y) => new(x.Vector + y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 operator -(Floats4 x, Floats4 y) => new(x.Vector - y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 operator *(Floats4 x, Floats4 y) => new(x.Vector * y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 operator /(Floats4 x, Floats4 y) => new(x.Vector / y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 Create(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 Load(float* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Floats4 x, float* target) => x.Vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 MultiplyAdd(Floats4 x, Floats4 y, Floats4 z) => new(Fused.MultiplyAdd(x.Vector, y.Vector, z.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 Abs(Floats4 x) => new(Vector128.Abs(x.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 CopySign(Floats4 x, Floats4 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0f), sign.Vector, x.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 WhereLess(Floats4 x, Floats4 bound, Floats4 chosen, Floats4 otherwise) =>
        new(Vector128.ConditionalSelect(Vector128.LessThan(x.Vector, bound.Vector), chosen.Vector, otherwise.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats4 PowerOfTwo(Floats4 n)
    {
        // 1.5 · 2²³ + 127 + n has n + 127, which is the exponent, in its low bits.
        Vector128<float> shifted = n.Vector + Vector128.Create(12582912f + 127f);
        return new((shifted.AsInt32() << 23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Floats4 x, out Floats4 m, out Floats4 n)
    {
        // The bits of √½ are taken off first, so that the exponent changes there and not at 1.
        Vector128<int> bits = x.Vector.AsInt32();
        Vector128<int> exponent = (bits - Vector128.Create(0x3F3504F3)) >> 23;
        m = new((bits - (exponent << 23)).AsSingle());
        n = new(Vector128.ConvertToSingle(exponent));
    }
}
