using Microsoft.ML;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>What an experiment found: every arm that was tried, which one to take, and its model.</summary>
public sealed class ImbalancedExperimentResult
{
    internal ImbalancedExperimentResult(IReadOnlyList<ArmTrial> trials, ArmComparison comparison, ITransformer model, DataViewSchema inputSchema, TimeSpan time)
    {
        Trials = trials;
        Comparison = comparison;
        Model = model;
        InputSchema = inputSchema;
        Time = time;
        Pick = trials.Single(trial => trial.Result.Number == comparison.Pick.Number);
        Nothing = trials.Single(trial => trial.Result.Number == comparison.Nothing.Number);
    }

    /// <summary>All arms in the order in which they were tried, those that failed included.</summary>
    public IReadOnlyList<ArmTrial> Trials { get; }

    /// <summary>The comparison of the arms, with the gain of each over doing nothing and how sure it is.</summary>
    public ArmComparison Comparison { get; }

    /// <summary>The arm to take; <see cref="Nothing"/> where none is better for sure.</summary>
    public ArmTrial Pick { get; }

    /// <summary>The best of the arms that do nothing about the imbalance.</summary>
    public ArmTrial Nothing { get; }

    /// <summary>Whether doing nothing is as good as anything that was tried.</summary>
    public bool NothingIsAsGood => Comparison.NothingIsAsGood;

    /// <summary>The pick, fitted to all rows (but for validation data): <c>ml.Model.Save(result.Model, result.InputSchema, path)</c>.</summary>
    public ITransformer Model { get; }

    /// <summary>The columns that the model takes.</summary>
    public DataViewSchema InputSchema { get; }

    /// <summary>How long everything took.</summary>
    public TimeSpan Time { get; }

    /// <summary>The verdict, and a line for each arm.</summary>
    public override string ToString() => Comparison.ToString();

    /// <summary>The verdict and all figures of all folds as JSON.</summary>
    public string ToJson() => Comparison.ToJson();
}
