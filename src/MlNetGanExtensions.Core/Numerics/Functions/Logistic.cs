using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>1 / (1 + e⁻ˣ).</summary>
internal readonly struct Logistic : IFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        // With e = e^-|x| there is no overflow: 1 / (1 + e) above 0, e / (1 + e) below.
        TFloats one = TFloats.Create(1);
        TFloats e = Exponential.OfLimited(TFloats.Create(0) - TFloats.Abs(x));
        return TFloats.WhereLess(x, TFloats.Create(0), e, one) / (one + e);
    }
}
