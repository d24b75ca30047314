using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Oversampling;

/// <summary>Counts the rows, real and marked, that it is fitted to and that are scored through it. Stands behind a trainer and hands its score on, so nothing is evaluated past it.</summary>
internal sealed class RowCountingEstimator(MLContext ml) : IEstimator<ITransformer>
{
    private readonly Lock _gate = new();

    public List<(int Real, int Made)> Fitted { get; } = [];

    public (int Real, int Made) Scored { get; private set; }

    public void ForgetScored() => Scored = default;

    public ITransformer Fit(IDataView input)
    {
        List<float[]> rows = [.. input.GetColumn<float[]>("Features")];
        int made = rows.Count(row => row[0] == MarkingOversampler.Mark);
        Fitted.Add((rows.Count - made, made));
        return ml.Transforms.CustomMapping<In, Out>((row, scored) =>
        {
            Count(row.Features[0]);
            scored.Score = row.Score;
        }, contractName: null).Fit(input);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        ml.Transforms.CustomMapping<In, Out>((_, _) => { }, contractName: null).GetOutputSchema(inputSchema);

    private void Count(float first)
    {
        lock (_gate)
        {
            Scored = first == MarkingOversampler.Mark ? (Scored.Real, Scored.Made + 1) : (Scored.Real + 1, Scored.Made);
        }
    }

    public sealed class In
    {
        [VectorType(TinyData.Width)]
        public float[] Features { get; set; } = [];

        public float Score { get; set; }
    }

    public sealed class Out
    {
        public float Score { get; set; }
    }
}
