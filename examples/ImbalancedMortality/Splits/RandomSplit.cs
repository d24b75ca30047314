namespace MlNetGanExtensions.Examples.ImbalancedMortality.Splits;

/// <summary>A division of rows for training and testing.</summary>
internal sealed record RandomSplit(int Number, int[] Train, int[] Test)
{
    /// <summary>The article's own split: the only one of the first sixty on which its figures without oversampling come out.</summary>
    public const int Articles = 0;

    /// <summary>What scikit-learn's <c>train_test_split(random_state=number, test_size=0.2)</c> gives.</summary>
    public static RandomSplit Of(int number, int rows)
    {
        int[] order = new MersenneTwister((uint)number).Permutation(rows);
        int test = (int)Math.Ceiling(rows * 0.2);
        return new RandomSplit(number, order[test..], order[..test]);
    }
}
