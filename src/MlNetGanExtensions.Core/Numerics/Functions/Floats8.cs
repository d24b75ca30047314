using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>Eight floats, a vector of 256 bits.</summary>
internal readonly unsafe struct Floats8(Vector256<float> vector) : IFloats<Floats8>
{
    public readonly Vector256<float> Vector = vector;

    public static int Count => 8;

    public static int Registers => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator +(Floats8 x, Floats8 y) => new(x.Vector + y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator -(Floats8 x, Floats8 y) => new(x.Vector - y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator *(Floats8 x, Floats8 y) => new(x.Vector * y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator /(Floats8 x, Floats8 y) => new(x.Vector / y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 Create(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Floats8 x, float* target) => x.Vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 MultiplyAdd(Floats8 x, Floats8 y, Floats8 z) => new(Vector256.FusedMultiplyAdd(x.Vector, y.Vector, z.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 Abs(Floats8 x) => new(Vector256.Abs(x.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 CopySign(Floats8 x, Floats8 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0f), sign.Vector, x.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 WhereLess(Floats8 x, Floats8 bound, Floats8 chosen, Floats8 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(x.Vector, bound.Vector), chosen.Vector, otherwise.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 PowerOfTwo(Floats8 n)
    {
        // 1.5 · 2²³ + 127 + n has n + 127, which is the exponent, in its low bits.
        Vector256<float> shifted = n.Vector + Vector256.Create(12582912f + 127f);
        return new((shifted.AsInt32() << 23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Floats8 x, out Floats8 m, out Floats8 n)
    {
        // The bits of √½ are taken off first, so that the exponent changes there and not at 1.
        Vector256<int> bits = x.Vector.AsInt32();
        Vector256<int> exponent = (bits - Vector256.Create(0x3F3504F3)) >> 23;
        m = new((bits - (exponent << 23)).AsSingle());
        n = new(Vector256.ConvertToSingle(exponent));
    }
}
