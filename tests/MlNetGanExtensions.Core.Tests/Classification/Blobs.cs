using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

/// <summary>Tables whose classes are normal clouds around different points.</summary>
internal static class Blobs
{
    public const int Columns = 4;

    /// <summary>Rows of class 0, 1, … in turn; the centre of class c lies 4 units along column c.</summary>
    public static (Matrix Features, int[] Labels) Make(int rows, int classes, ulong seed)
    {
        Matrix features = new(rows, Columns);
        new RandomStream(seed, "blobs").FillNormal(features.Values);
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            labels[row] = row % classes;
            features[row, labels[row]] += 4;
        }

        return (features, labels);
    }
}
