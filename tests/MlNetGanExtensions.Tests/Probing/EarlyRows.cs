using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.Tests.Probing;

/// <summary>The classic leak: what is made of all rows before they are divided, beside the training rows alone.</summary>
internal static class EarlyRows
{
    /// <summary>The training rows and all made rows of a view whose first rows are the real ones: no held-out row itself is among them.</summary>
    /// <param name="training">The rows of the training fold; their column 'Id' says which of the real rows they are.</param>
    /// <param name="made">All real rows, with what a step gave them, and then the made ones.</param>
    /// <param name="real">How many rows are real.</param>
    public static IDataView Beside(IDataView training, IDataView made, int real)
    {
        int[] beyond = [.. Enumerable.Range(real, made.GetColumn<bool>("Label").Count() - real)];
        return new SelectedRowsView(made, [.. training.GetColumn<int>("Id"), .. beyond], ids: null);
    }
}
