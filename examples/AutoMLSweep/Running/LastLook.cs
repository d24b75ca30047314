using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>An arm and doing nothing on the same rows, which neither has seen.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Positives">How many of them are positive.</param>
/// <param name="Arm">F1 of the arm.</param>
/// <param name="Nothing">F1 of doing nothing.</param>
/// <param name="StandardError">Of the difference: its standard deviation over resampled rows (paired bootstrap, Efron 1979).</param>
internal sealed record LastLook(int Rows, int Positives, double Arm, double Nothing, double StandardError)
{
    private const int Resamples = 1000;

    public double Difference => Arm - Nothing;

    public static LastLook At(IDataView test, ITransformer arm, ITransformer nothing, ulong seed)
    {
        bool[] labels = [.. test.GetColumn<bool>("Label")];
        bool[] first = [.. arm.Transform(test).GetColumn<bool>("PredictedLabel")];
        bool[] second = [.. nothing.Transform(test).GetColumn<bool>("PredictedLabel")];
        int[] rows = [.. Enumerable.Range(0, labels.Length)];
        RandomStream random = new(seed, "last look");
        double[] differences = new double[Resamples];
        int[] drawn = new int[rows.Length];
        for (int resample = 0; resample < Resamples; resample++)
        {
            for (int i = 0; i < drawn.Length; i++)
            {
                drawn[i] = random.NextInt32(rows.Length);
            }

            differences[resample] = F1(first, labels, drawn) - F1(second, labels, drawn);
        }

        return new LastLook(
            rows.Length, labels.Count(label => label), F1(first, labels, rows), F1(second, labels, rows), Summary.Of(differences).StandardDeviation);
    }

    private static double F1(bool[] calls, bool[] labels, int[] rows)
    {
        int hits = 0;
        int called = 0;
        int positives = 0;
        foreach (int row in rows)
        {
            hits += calls[row] && labels[row] ? 1 : 0;
            called += calls[row] ? 1 : 0;
            positives += labels[row] ? 1 : 0;
        }

        return called + positives == 0 ? 0 : 2.0 * hits / (called + positives);
    }
}
