using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

/// <summary>Proposes one of the alternatives after the other, with some values of it changed, and the last for ever.</summary>
internal sealed class ListTuner(SweepablePipeline pipeline, params ListTuner.Proposal[] proposals) : ITuner
{
    private int _next;

    public Parameter Propose(TrialSettings settings)
    {
        Proposal proposal = proposals[Math.Min(_next++, proposals.Length - 1)];
        Parameter values = pipeline.SearchSpace.SampleFromFeatureSpace(pipeline.SearchSpace.Default);

        // The first estimator of the pipeline is its empty start.
        string alternative = $"e{proposal.Alternative + 1}";
        values["_SCHEMA_"] = Parameter.FromString($"e0 * {alternative}");
        foreach ((string name, Parameter value) in proposal.Values)
        {
            values[alternative][name] = value;
        }

        Parameter all = Parameter.CreateNestedParameter();
        all["_pipeline_"] = values;
        return all;
    }

    public void Update(TrialResult result)
    {
    }

    /// <summary>An alternative of the pipeline and values that are not the default.</summary>
    internal sealed record Proposal(int Alternative, params (string Name, Parameter Value)[] Values);
}
