using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>Sixteen floats, a vector of 512 bits.</summary>
internal readonly unsafe struct Floats16(Vector512<float> vector) : IFloats<Floats16>
{
    public readonly Vector512<float> Vector = vector;

    public static int Count => 16;

    public static int Registers => 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator +(Floats16 x, Floats16 y) => new(x.Vector + y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator -(Floats16 x, Floats16 y) => new(x.Vector - y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator *(Floats16 x, Floats16 y) => new(x.Vector * y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator /(Floats16 x, Floats16 y) => new(x.Vector / y.Vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 Create(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Floats16 x, float* target) => x.Vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 MultiplyAdd(Floats16 x, Floats16 y, Floats16 z) => new(Vector512.FusedMultiplyAdd(x.Vector, y.Vector, z.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 Abs(Floats16 x) => new(Vector512.Abs(x.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 CopySign(Floats16 x, Floats16 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0f), sign.Vector, x.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 WhereLess(Floats16 x, Floats16 bound, Floats16 chosen, Floats16 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(x.Vector, bound.Vector), chosen.Vector, otherwise.Vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 PowerOfTwo(Floats16 n)
    {
        // 1.5 · 2²³ + 127 + n has n + 127, which is the exponent, in its low bits.
        Vector512<float> shifted = n.Vector + Vector512.Create(12582912f + 127f);
        return new((shifted.AsInt32() << 23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Floats16 x, out Floats16 m, out Floats16 n)
    {
        // The bits of √½ are taken off first, so that the exponent changes there and not at 1.
        Vector512<int> bits = x.Vector.AsInt32();
        Vector512<int> exponent = (bits - Vector512.Create(0x3F3504F3)) >> 23;
        m = new((bits - (exponent << 23)).AsSingle());
        n = new(Vector512.ConvertToSingle(exponent));
    }
}
