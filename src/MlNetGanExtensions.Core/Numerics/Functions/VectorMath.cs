using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MlNetGanExtensions.Numerics.Functions;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics;

/// <summary>Elementary functions with the same bits on every machine and at every vector width.</summary>
/// <remarks>
/// The C library's functions differ between platforms. These are built from correctly rounded operations alone: range reduction,
/// a minimax polynomial, reconstruction from the bits of the exponent. A vector, a span and a single number give the same result.
/// Spans of results may be those of the arguments and must not be shorter.
/// </remarks>
internal static class VectorMath
{
    /// <summary>eˣ, at most 1 unit in the last place from exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => Apply<Exponential>(x);

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => Exp(Vector512.Create(x)).ToScalar();

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    public static void Exp(ReadOnlySpan<float> x, Span<float> results) => Map<Exponential>(x, results);

    /// <summary>Natural logarithm, at most 0.9 units in the last place from exact; −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x) => Apply<Logarithm>(x);

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) => Log(Vector512.Create(x)).ToScalar();

    /// <inheritdoc cref="Log(Vector512{float})"/>
    public static void Log(ReadOnlySpan<float> x, Span<float> results) => Map<Logarithm>(x, results);

    /// <summary>Hyperbolic tangent, at most 1.5 units in the last place from exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => Apply<HyperbolicTangent>(x);

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) => Tanh(Vector512.Create(x)).ToScalar();

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> results) => Map<HyperbolicTangent>(x, results);

    /// <summary>1 / (1 + e⁻ˣ), at most 2.5 units in the last place from exact, also where the result is denormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Apply<Logistic>(x);

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x) => Sigmoid(Vector512.Create(x)).ToScalar();

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> results) => Map<Logistic>(x, results);

    /// <summary>log(1 + eˣ), at most 2 units in the last place from exact, without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => Apply<LogOnePlusExponential>(x);

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x) => Softplus(Vector512.Create(x)).ToScalar();

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> results) => Map<LogOnePlusExponential>(x, results);

    /// <summary>A function of sixteen numbers, in vectors as wide as the machine has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply<TFunction>(Vector512<float> x)
        where TFunction : struct, IFunction
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return TFunction.Invoke(new Floats16(x)).Vector;
        }

        return Vector512.Create(ApplyToHalf<TFunction>(x.GetLower()), ApplyToHalf<TFunction>(x.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ApplyToHalf<TFunction>(Vector256<float> x)
        where TFunction : struct, IFunction
    {
        if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
        {
            return TFunction.Invoke(new Floats8(x)).Vector;
        }

        return Vector256.Create(ApplyToQuarter<TFunction>(x.GetLower()), ApplyToQuarter<TFunction>(x.GetUpper()));
    }

    /// <summary>A call of its own: functions into which everything is drawn grow beyond what the compiler optimises.</summary>
    [MethodImpl(HotLoop.Options)]
    private static Vector128<float> ApplyToQuarter<TFunction>(Vector128<float> x)
        where TFunction : struct, IFunction => TFunction.Invoke(new Floats4(x)).Vector;

    [MethodImpl(HotLoop.Options)]
    private static unsafe void Map<TFunction>(ReadOnlySpan<float> x, Span<float> results)
        where TFunction : struct, IFunction
    {
        if (results.Length < x.Length)
        {
            throw new ArgumentException($"There is room for {results.Length} results of {x.Length} numbers.", nameof(results));
        }

        fixed (float* source = x, target = results)
        {
            int whole = x.Length & ~15;
            for (int i = 0; i < whole; i += 16)
            {
                Apply<TFunction>(Vector512.Load(source + i)).Store(target + i);
            }

            if (whole < x.Length)
            {
                // The rest goes through a whole vector, so that it meets the same code.
                float* rest = stackalloc float[16];
                x[whole..].CopyTo(new Span<float>(rest, 16));
                Apply<TFunction>(Vector512.Load(rest)).Store(rest);
                new ReadOnlySpan<float>(rest, x.Length - whole).CopyTo(results[whole..]);
            }
        }
    }
}
