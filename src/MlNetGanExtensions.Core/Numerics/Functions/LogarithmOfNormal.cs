using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>log x for positive x that are neither denormal nor infinite.</summary>
internal readonly struct LogarithmOfNormal : IFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats> => Logarithm.OfNormal(x);
}
