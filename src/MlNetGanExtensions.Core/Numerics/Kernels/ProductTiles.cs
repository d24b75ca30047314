using static MlNetGanExtensions.Numerics.Kernels.Counts;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>The compiled tiles of one kind by number of rows.</summary>
/// <remarks>A tile is compiled when it is first called.</remarks>
internal static unsafe class ProductTiles<TVector, TUnit, TVectors, TLayout>
    where TVector : struct
    where TUnit : struct, IVectorUnit<TVector>
    where TVectors : struct, ICount
    where TLayout : struct, IOperandLayout
{
    /// <summary>Element i computes i + 1 rows.</summary>
    public static readonly delegate*<float*, nint, float*, nint, nint, float*, nint, bool, void>[] ByRows =
    [
        &ProductTile<TVector, TUnit, N1, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N2, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N3, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N4, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N5, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N6, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N7, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N8, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N9, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N10, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N11, TVectors, TLayout>.Run,
        &ProductTile<TVector, TUnit, N12, TVectors, TLayout>.Run,
    ];
}
