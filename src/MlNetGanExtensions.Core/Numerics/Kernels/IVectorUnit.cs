namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>The few operations that a matrix product is made of, at one vector width.</summary>
internal unsafe interface IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Floats per vector.</summary>
    static abstract int Width { get; }

    /// <summary>How many rows of two vectors each the registers hold as sums, beside the operands.</summary>
    static abstract int TileRows { get; }

    static abstract TVector Load(float* source);

    static abstract void Store(TVector vector, float* target);

    static abstract TVector Broadcast(float* source);

    /// <summary>x · y + z, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector x, TVector y, TVector z);
}
