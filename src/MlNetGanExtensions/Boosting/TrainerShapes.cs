using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Weighting;

namespace MlNetGanExtensions.Boosting;

/// <summary>Asks a trainer what it reads.</summary>
internal static class TrainerShapes
{
    private static readonly DataViewSchema NoColumns = new DataViewSchema.Builder().ToSchema();

    /// <summary>Checks that a trainer accepts the columns with example weights, and does not accept them without.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column that it reads is missing or of another type, or so is the weight of the data.</exception>
    /// <exception cref="ArgumentException">It reads no weights.</exception>
    public static void Check(IEstimator<ITransformer> trainer, SchemaShape input, string weightName)
    {
        SchemaShape.Column given = input.FirstOrDefault(column => column.Name == weightName);
        if (given.Name is not null && (given.Kind != SchemaShape.Column.VectorKind.Scalar || given.IsKey || given.ItemType != NumberDataViewType.Single))
        {
            throw ColumnRules.Mismatch("weight", given, "Single");
        }

        SchemaShape weight = SchemaShapes.Of(WeightedView.WithWeights(NoColumns, weightName));
        trainer.GetOutputSchema(SchemaShapes.With(input, weight));
        try
        {
            trainer.GetOutputSchema(new SchemaShape(input.Where(column => column.Name != weightName)));
        }
        catch (ArgumentException)
        {
            // It misses the weights, so it reads them.
            return;
        }

        throw new ArgumentException(
            $"The trainer does not read example weights from column '{weightName}', so every round would give the same model; "
            + "give that name to its exampleWeightColumnName.",
            nameof(trainer));
    }
}
