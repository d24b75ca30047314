using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

/// <summary>Made rows in place of real ones, as many of each class as there were.</summary>
internal static class MadeAlone
{
    /// <param name="input">The rows that the generator learns from; the classifier sees none of them.</param>
    /// <param name="generator">Makes rows of both classes.</param>
    public static TrainingSet Of(ArmInput input, IRowGenerator generator)
    {
        IFittedRowGenerator fitted = generator.Fit(input.Rows, input.Labels, input.Table.Layout, [0, 1]);
        Matrix codes = new(input.Rows.Rows, input.Codes.Columns);
        int[] labels = [.. input.Labels.Order()];
        int next = 0;
        for (int label = 0; label < 2; label++)
        {
            Matrix made = input.CodesOf(fitted.Generate(label, labels.Count(own => own == label), input.Seed));
            made.Values.CopyTo(codes.Values[next..]);
            next += made.Values.Length;
        }

        return new TrainingSet(codes, labels);
    }
}
