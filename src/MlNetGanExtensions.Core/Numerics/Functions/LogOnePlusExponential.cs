using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>log(1 + eˣ), which neither overflows above nor loses its digits below.</summary>
internal readonly struct LogOnePlusExponential : IFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        // max(x, 0) + log(1 + e) with e = e^-|x| in (0, 1]. From √2 − 1 on, 1 + e is written as 2 · (1 + (e − 1) / 2).
        TFloats zero = TFloats.Create(0);
        TFloats one = TFloats.Create(1);
        TFloats border = TFloats.Create(0.41421357f);
        TFloats e = Exponential.OfLimited(zero - TFloats.Abs(x));
        TFloats f = TFloats.WhereLess(border, e, (e - one) * TFloats.Create(0.5f), e);
        TFloats log = Logarithm.OfOnePlus(f, TFloats.WhereLess(border, e, one, zero));
        return TFloats.WhereLess(zero, x, x + log, log);
    }
}
