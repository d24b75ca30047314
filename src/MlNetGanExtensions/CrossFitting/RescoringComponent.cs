using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>Puts another curve and another threshold behind a classifier: its score or probability in; score, probability and call out.</summary>
/// <param name="input">The column that is read: Score, or Probability, of which the log-odds are taken.</param>
/// <param name="calibration">The curve; null for none.</param>
/// <param name="threshold">What is taken off the log-odds, or off the score where there is no probability.</param>
/// <param name="hasProbability">Whether there is a probability.</param>
internal sealed class RescoringComponent(string input, IScoreCalibration? calibration, float threshold, bool hasProbability) : IRowComponent
{
    /// <summary>The name of the content in a model file.</summary>
    public const string Kind = "rescoring/1";

    private const float LeastProbability = 1f / (1 << 23);

    public IScoreCalibration? Calibration => calibration;

    public float Threshold => threshold;

    public bool HasProbability => hasProbability;

    public string InputRole => "score";

    public IReadOnlyList<InputColumn> Inputs { get; } = [new InputColumn(input, null)];

    public ComponentContent Content => new(
        Kind,
        new JsonObject
        {
            ["input"] = input,
            ["threshold"] = threshold,
            ["probability"] = hasProbability,
            ["calibration"] = CalibrationContent.Write(calibration),
        },
        []);

    public static RescoringComponent Read(ComponentContent content) => new(
        content.Description["input"]!.GetValue<string>(),
        CalibrationContent.Read(content.Description["calibration"]),
        content.Description["threshold"]!.GetValue<float>(),
        content.Description["probability"]!.GetValue<bool>());

    /// <summary>The columns of a binary classifier.</summary>
    public static IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, bool hasProbability)
    {
        IReadOnlyList<OutputColumn> all = AcGanBinaryComponent.Outputs(schema);
        return hasProbability ? all : [.. all.Where(column => column.Name != ScoreNames.Probability)];
    }

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) => Outputs(schema, hasProbability);

    /// <summary>The same with another threshold.</summary>
    public RescoringComponent WithThreshold(float other) => new(input, calibration, other, hasProbability);

    public Matrix Apply(Matrix rows)
    {
        Matrix result = new(rows.Rows, 2);
        for (int row = 0; row < rows.Rows; row++)
        {
            float value = rows[row, 0];

            // Both are of single precision, so the difference is above 0 exactly where the log-odds are above the threshold.
            result[row, 0] = LogOdds(value) - threshold;
            result[row, 1] = Math.Clamp(Probability(value), LeastProbability, 1 - LeastProbability);
        }

        return result;
    }

    /// <summary>The log-odds of a row, before the threshold is taken off; the score where there is no probability. NaN gives NaN.</summary>
    public float LogOdds(float value)
    {
        double score = Score(value);
        return calibration switch
        {
            null => (float)score,
            PlattScaling curve => (float)((curve.Slope * score) + curve.Offset),
            PriorCorrection correction => (float)(score + correction.Shift),
            _ => (float)Logit(calibration.ProbabilityOf(score)),
        };
    }

    private float Probability(float value) => calibration is not null
        ? (float)calibration.ProbabilityOf(Score(value))
        : input == ScoreNames.Probability ? value : (float)PortableFunctions.Logistic(value);

    private double Score(float value) => input == ScoreNames.Probability ? Logit(value) : value;

    private static double Logit(double probability) => PortableFunctions.LogOdds(probability, LeastProbability);
}
