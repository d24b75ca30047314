using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MlNetGanExtensions.Tests.Rows;
using static MlNetGanExtensions.Tests.Saving.SavedModels;

namespace MlNetGanExtensions.Tests.Saving;

public sealed class UnwrapTests
{
    private readonly MLContext _ml = new(1);
    private readonly IDataView _data;
    private readonly DoublingTransformer _typed = new(new DoublingComponent("X", Sample.Size));

    public UnwrapTests() => _data = Sample.View(_ml, 50);

    [Fact]
    public void A_component_alone_comes_back_with_its_type_and_its_bits()
    {
        ITransformer unwrapped = _ml.Gan().Unwrap(Reload(_typed, _data));
        unwrapped.Should().BeOfType<DoublingTransformer>();
        Bits(unwrapped.Transform(_data), "X").Should().BeEquivalentTo(Bits(_typed.Transform(_data), "X"), options => options.WithStrictOrdering());
    }

    [Fact]
    public void Components_in_chains_in_chains_come_back_in_their_places()
    {
        ITransformer copy = _ml.Transforms.CopyColumns("Y", "X").Fit(_data);
        TransformerChain<ITransformer> inner = new(copy, _typed);
        TransformerChain<ITransformer> model = new(_typed, inner, copy);

        ITransformer loaded = Reload(model, _data);
        ITransformer unwrapped = _ml.Gan().Unwrap(loaded);

        unwrapped.Should().BeOfType<TransformerChain<ITransformer>>().Which.Select(member => member.GetType().Name).Should().Equal(
            nameof(DoublingTransformer), typeof(TransformerChain<>).Name, nameof(ColumnCopyingTransformer));
        _ml.Gan().UnwrapAll<DoublingTransformer>(loaded).Should().HaveCount(2);
        _ml.Gan().UnwrapAll<ColumnCopyingTransformer>(loaded).Should().HaveCount(2);
        IDataView actual = unwrapped.Transform(_data);
        IDataView expected = model.Transform(_data);
        foreach (string column in new[] { "X", "Y", "Sum" })
        {
            Bits(actual, column).Should().BeEquivalentTo(Bits(expected, column), options => options.WithStrictOrdering());
            Bits(loaded.Transform(_data), column).Should().BeEquivalentTo(Bits(expected, column), options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public void Members_for_training_only_stay_out_of_scoring()
    {
        ITransformer copy = _ml.Transforms.CopyColumns("Y", "X").Fit(_data);
        TransformerChain<ITransformer> model = new(
            [copy, _typed, copy], [TransformerScope.TrainTest, TransformerScope.Everything, TransformerScope.Training]);

        TransformerChain<ITransformer> unwrapped =
            _ml.Gan().Unwrap(Reload(model, _data)).Should().BeOfType<TransformerChain<ITransformer>>().Subject;

        unwrapped.Should().HaveCount(3);
        unwrapped.Transform(_data).Schema.GetColumnOrNull("Y").Should().BeNull();
        unwrapped.GetModelFor(TransformerScope.Scoring).Should().ContainSingle().Which.Should().BeOfType<DoublingTransformer>();
        unwrapped.GetModelFor(TransformerScope.Testing).Should().HaveCount(2);
        unwrapped.GetModelFor(TransformerScope.Training).Should().HaveCount(3);
    }

    [Fact]
    public void Annotations_come_back()
    {
        IDataView named = _ml.Transforms.Concatenate("X", "A", "B", "C").Fit(Scalars()).Transform(Scalars());
        Names(_ml.Gan().Unwrap(Reload(_typed, named)).Transform(named).Schema["X"]).Should().Equal("A", "B", "C");
    }

    [Fact]
    public void An_unwrapped_model_can_be_saved_and_unwrapped_again()
    {
        ITransformer once = _ml.Gan().Unwrap(Reload(_typed, _data));
        _ml.Gan().Unwrap<DoublingTransformer>(Reload(once, _data)).Component.Inputs.Should().Equal(_typed.Component.Inputs);
    }

    [Fact]
    public void A_fitted_model_is_searched_as_well()
    {
        TransformerChain<DoublingTransformer> fitted = new(_typed);
        _ml.Gan().Unwrap(fitted).Should().BeSameAs(fitted);
        _ml.Gan().Unwrap<DoublingTransformer>(fitted).Should().BeSameAs(_typed);
    }

    [Fact]
    public void A_model_without_our_components_stays_the_same_object()
    {
        KeyValuePair<int, string>[] texts = [new(0, "zero")];
        IDataView keyed = _ml.Data.LoadFromEnumerable(new[] { new { Key = 0 } });
        ITransformer loaded = Reload(
            _ml.Transforms.CopyColumns("A", "Key").Append(_ml.Transforms.CopyColumns("B", "A"))
                .Append(_ml.Transforms.Conversion.MapValue("Text", texts, "Key")).Fit(keyed),
            keyed);
        _ml.Gan().Unwrap(loaded).Should().BeSameAs(loaded);
    }

    [Fact]
    public void None_and_several_of_a_type_are_an_error_that_says_what_there_is()
    {
        ITransformer two = Reload(new TransformerChain<ITransformer>(_typed, _typed), _data);
        _ml.Gan().Invoking(gan => gan.Unwrap<DoublingTransformer>(two)).Should().Throw<InvalidOperationException>()
            .WithMessage("*2 transformers of type DoublingTransformer*DoublingTransformer, DoublingTransformer*");
        _ml.Gan().Invoking(gan => gan.Unwrap<ColumnCopyingTransformer>(two)).Should().Throw<InvalidOperationException>().WithMessage("*0 transformers*");
    }

    [Fact]
    public void Null_is_refused()
    {
        _ml.Gan().Invoking(gan => gan.Unwrap(null!)).Should().Throw<ArgumentNullException>();
        _ml.Gan().Invoking(gan => gan.Unwrap<DoublingTransformer>(null!)).Should().Throw<ArgumentNullException>();
        _ml.Gan().Invoking(gan => gan.UnwrapAll<DoublingTransformer>(null!)).Should().Throw<ArgumentNullException>();
    }

    private IDataView Scalars() => _ml.Data.LoadFromEnumerable(new[] { new { A = 1f, B = 2f, C = 3f } });

    private static string[] Names(DataViewSchema.Column column)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
