using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

public sealed class ModelFileWriterTests
{
    private readonly ModelFileWriter _writer = new(new ModelKind("sample", 1));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("größe")]
    [InlineData("__metadata__")]
    [InlineData("a\0")]
    public void A_name_that_a_reader_would_refuse_is_refused(string name)
    {
        Action setting = () => _writer.AddInteger(name, 1);
        Action array = () => _writer.AddSingles(name, [1], 1);
        Action kind = () => _ = new ModelFileWriter(new ModelKind(name, 1));

        setting.Should().Throw<ArgumentException>();
        array.Should().Throw<ArgumentException>();
        kind.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_name_of_128_letters_is_the_longest()
    {
        _writer.AddFlag(new string('a', 128), true);
        Action longer = () => _writer.AddFlag(new string('a', 129), true);

        longer.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("format")]
    [InlineData("version")]
    [InlineData("sha256")]
    [InlineData("kind")]
    [InlineData("kind-version")]
    [InlineData("mine")]
    public void A_setting_that_is_there_already_is_refused(string key)
    {
        _writer.AddText("mine", "");
        Action act = () => _writer.AddText(key, "");

        act.Should().Throw<ArgumentException>().WithMessage($"There is an entry '{key}' already.*");
    }

    [Fact]
    public void An_array_that_is_there_already_is_refused_but_may_share_its_name_with_a_setting()
    {
        _writer.AddInteger("columns", 2);
        _writer.AddIntegers("columns", [2], 1);
        Action act = () => _writer.AddMatrix("columns", new Matrix(1, 1));

        act.Should().Throw<ArgumentException>().WithMessage("There is an entry 'columns' already.*");
    }

    [Fact]
    public void A_shape_that_does_not_fit_the_numbers_is_refused()
    {
        Action act = () => _writer.AddDoubles("a", [1, 2, 3], 2, 2);
        Action negative = () => _writer.AddDoubles("b", [], -1, 0);

        act.Should().Throw<ArgumentException>().WithMessage("The shape of 'a' has 4 elements, 3 were given.*");
        negative.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_since_it_would_come_back_changed()
    {
        // Not as theory data: attributes are stored as UTF-8, which cannot hold these either.
        foreach (string text in new[] { "\ud800", "\ufffd and \udc00", "\udc00\ud800" })
        {
            Action act = () => _writer.AddText($"a{(int)text[0]}", text);

            act.Should().Throw<ArgumentException>().WithMessage("The text of 'a*' has half of a surrogate pair*");
        }
    }

    [Fact]
    public void Nulls_are_named()
    {
        Action key = () => _writer.AddText(null!, "");
        Action text = () => _writer.AddText("a", null!);

        key.Should().Throw<ArgumentNullException>().WithParameterName("key");
        text.Should().Throw<ArgumentNullException>().WithParameterName("text");
    }
}
