using MlNetGanExtensions.Core.Tests.Imputation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>More than 10,000 spoilt files of models, over all kinds and forms.</summary>
public sealed class ModelFuzzTests
{
    private const int Copies = 600;

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void Damaged_copies_give_the_named_exception_and_little_memory(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);

        ModelFileFuzz.Damage(model.ToBytes(), Copies, stream => model.Load(stream, null, null), LoadProbe.Model);
    }

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void Forged_copies_give_a_model_that_works_or_the_named_exception_and_little_memory(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        List<ModelUnderTest> loaded = new(Copies);

        IReadOnlyList<string> messages = ModelFileFuzz.Forge(
            model.ToBytes(), Copies, stream => loaded.Add(model.Load(stream, null, null)), LoadProbe.Model);

        messages.Should().HaveCountGreaterThan(Copies / 2);
        messages.Should().Contain(message => message.Contains("is missing") || message.Contains("does not have"));
        messages.Should().Contain(message => message.Contains("must be"));
        loaded.Should().NotBeEmpty("some edits keep the meaning or change numbers only");
        loaded.ForEach(Use);
    }

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void Copies_with_other_numbers_give_a_model_that_works_or_the_named_exception(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        FileParts parts = FileParts.Of(model.ToBytes());
        RandomStream root = new(22, "numbers");
        List<ModelUnderTest> loaded = new(Copies);
        for (int copy = 0; copy < Copies; copy++)
        {
            byte[] file = NumberEdits.Apply(parts, root.Child(copy)).JoinSealed();
            string? message = LoadProbe.Load(file, stream => loaded.Add(model.Load(stream, null, null)), LoadProbe.Model);
            (message ?? "must").Should().Contain("must", "the header is right, so only numbers can be wrong");
        }

        loaded.Should().HaveCountGreaterThan(Copies / 20).And.HaveCountLessThan(Copies);
        loaded.ForEach(Use);
    }

    /// <summary>A model with numbers that no training gave must still come to an end, and touch nothing but missing cells.</summary>
    private static void Use(ModelUnderTest model)
    {
        Matrix rows = FittedModels.Rows(model.Columns);
        IReadOnlyList<Matrix> results;
        try
        {
            results = model.Results(rows);
        }
        catch (InvalidOperationException exception) when (model.Model is IFittedRowGenerator)
        {
            exception.Message.Should().StartWith("The generator gave ", "weights may be such that a sum is infinite");
            return;
        }

        if (model.Model is IFittedImputer)
        {
            results.All(completed => KeepsObservedCells(rows, completed)).Should().BeTrue();
        }
    }

    private static bool KeepsObservedCells(Matrix rows, Matrix completed) =>
        Imputation.Tables.Bits(rows).Zip(Imputation.Tables.Bits(completed)).All(
            cells => float.IsNaN(BitConverter.Int32BitsToSingle(cells.First)) || cells.First == cells.Second);
}
