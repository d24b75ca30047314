using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Resampling.Neighbours;

/// <summary>Squared distances of one row to a block of rows that lie column after column.</summary>
/// <remarks>Each lane is another row, and its sum goes over the columns in order: the bits do not depend on the width of the vectors.</remarks>
internal static unsafe class BlockDistances
{
    /// <summary>Rows in a block: four vectors, enough sums side by side that none waits for the one before.</summary>
    public const int Rows = 64;

    private const int Lanes = 16;

    /// <summary>Where no number is missing: the sum over all cells.</summary>
    /// <param name="block">Columns × <see cref="Rows"/>.</param>
    /// <param name="query">The row's cells: numbers, then states.</param>
    /// <param name="numbers">How many of the cells are numbers.</param>
    /// <param name="columns">How many cells there are.</param>
    /// <param name="penalty">Added for a state that differs.</param>
    /// <param name="distances">Receives <see cref="Rows"/> sums.</param>
    [MethodImpl(HotLoop.Options)]
    public static void OfAllCells(float* block, float* query, int numbers, int columns, float penalty, float* distances)
    {
        Vector512<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (int column = 0; column < numbers; column++, block += Rows)
        {
            Vector512<float> cell = Vector512.Create(query[column]);
            Vector512<float> difference0 = Vector512.Load(block) - cell;
            Vector512<float> difference1 = Vector512.Load(block + Lanes) - cell;
            Vector512<float> difference2 = Vector512.Load(block + (2 * Lanes)) - cell;
            Vector512<float> difference3 = Vector512.Load(block + (3 * Lanes)) - cell;
            sum0 = Vector512.FusedMultiplyAdd(difference0, difference0, sum0);
            sum1 = Vector512.FusedMultiplyAdd(difference1, difference1, sum1);
            sum2 = Vector512.FusedMultiplyAdd(difference2, difference2, sum2);
            sum3 = Vector512.FusedMultiplyAdd(difference3, difference3, sum3);
        }

        Vector512<float> price = Vector512.Create(penalty);
        for (int column = numbers; column < columns; column++, block += Rows)
        {
            Vector512<float> state = Vector512.Create(query[column]);
            sum0 += Vector512.AndNot(price, Vector512.Equals(Vector512.Load(block), state));
            sum1 += Vector512.AndNot(price, Vector512.Equals(Vector512.Load(block + Lanes), state));
            sum2 += Vector512.AndNot(price, Vector512.Equals(Vector512.Load(block + (2 * Lanes)), state));
            sum3 += Vector512.AndNot(price, Vector512.Equals(Vector512.Load(block + (3 * Lanes)), state));
        }

        sum0.Store(distances);
        sum1.Store(distances + Lanes);
        sum2.Store(distances + (2 * Lanes));
        sum3.Store(distances + (3 * Lanes));
    }

    /// <summary>Where numbers may be missing: the mean over the cells that both rows have; +∞ where there is none.</summary>
    /// <inheritdoc cref="OfAllCells"/>
    [MethodImpl(HotLoop.Options)]
    public static void OfSharedCells(float* block, float* query, int numbers, int columns, float penalty, float* distances)
    {
        for (int first = 0; first < Rows; first += Lanes)
        {
            float* cells = block + first;
            Vector512<float> sum = default;
            Vector512<float> shared = Vector512.Create((float)(columns - numbers));
            for (int column = 0; column < numbers; column++, cells += Rows)
            {
                // A difference from or to NaN is NaN, which alone is not equal to itself.
                Vector512<float> difference = Vector512.Load(cells) - Vector512.Create(query[column]);
                Vector512<float> known = Vector512.Equals(difference, difference);
                difference &= known;
                sum = Vector512.FusedMultiplyAdd(difference, difference, sum);
                shared += known & Vector512<float>.One;
            }

            for (int column = numbers; column < columns; column++, cells += Rows)
            {
                sum += Vector512.AndNot(Vector512.Create(penalty), Vector512.Equals(Vector512.Load(cells), Vector512.Create(query[column])));
            }

            Vector512<float> apart = Vector512.Equals(shared, Vector512<float>.Zero);
            Vector512.ConditionalSelect(apart, Vector512.Create(float.PositiveInfinity), sum / shared).Store(distances + first);
        }
    }

    /// <summary>Which of the distances of a block lie below a bound: few do once the nearest rows are found, so the others cost no branch.</summary>
    /// <param name="distances"><see cref="Rows"/> sums.</param>
    /// <param name="bound">The bound.</param>
    /// <returns>Bit i for distance i.</returns>
    public static ulong Below(ReadOnlySpan<float> distances, float bound)
    {
        ulong below = 0;
        for (int first = 0; first < Rows; first += Lanes)
        {
            Vector512<float> sums = Vector512.Create(distances[first..]);
            below |= Vector512.LessThan(sums, Vector512.Create(bound)).ExtractMostSignificantBits() << first;
        }

        return below;
    }
}
