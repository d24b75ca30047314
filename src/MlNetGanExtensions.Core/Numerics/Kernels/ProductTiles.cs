using MlNetGanExtensions.Numerics.Functions;
using static MlNetGanExtensions.Numerics.Kernels.Counts;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>The compiled tiles of one kind by number of rows.</summary>
/// <remarks>A tile is compiled when it is first called.</remarks>
internal static unsafe class ProductTiles<TFloats, TVectors, TLayout>
    where TFloats : struct, IFloats<TFloats>
    where TVectors : struct, ICount
    where TLayout : struct, IOperandLayout
{
    /// <summary>Element i computes i + 1 rows.</summary>
    public static readonly delegate*<float*, nint, float*, nint, nint, float*, nint, bool, void>[] ByRows =
    [
        &ProductTile<TFloats, N1, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N2, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N3, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N4, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N5, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N6, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N7, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N8, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N9, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N10, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N11, TVectors, TLayout>.Run,
        &ProductTile<TFloats, N12, TVectors, TLayout>.Run,
    ];
}
