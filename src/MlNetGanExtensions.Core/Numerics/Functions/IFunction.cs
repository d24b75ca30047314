namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>A function of one number, written once for every vector width.</summary>
internal interface IFunction
{
    static abstract TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>;
}
