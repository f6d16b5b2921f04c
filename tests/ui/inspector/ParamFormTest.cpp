#include "ui/inspector/ParamForm.h"
#include "ui/widgets/SegmentedControl.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace netwright;
using inspector::ParamForm;

/// The editors that declarations turn into, worked with real keys.
class ParamFormTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void typingAWholeNumberEditsOnce();
    void turningIsOneGesture();
    void listsAcceptOneNumberForAll();
    void outOfRangeIsRefusedWithAHint();
    void conditionsHideRows();
    void readsListsHoweverTheyAreWritten();

private:
    QLineEdit* line(const char* name) { return qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(name))); }

    std::unique_ptr<ParamForm> m_form;
    QList<std::pair<QString, core::ParamValue>> m_edits;
    QList<int> m_gestures;
};

void ParamFormTest::init() {
    m_form = std::make_unique<ParamForm>();
    m_edits.clear();
    m_gestures.clear();
    core::ParamSpec patience = core::integerParam("patience", "Patience", 5, 1, 100, "Epochs to wait.");
    patience.visibleWhen = core::ParamSpec::Condition{"stop", {true}};
    m_form->setSpecs({core::integerParam("filters", "Filters", 32, 1, 1000, "How many."),
                      core::integersParam("kernel", "Kernel", {3, 3}, 2, 1, 99, "Size."),
                      core::realParam("l2", "L2", 0, 0, 1, "Penalty."), core::booleanParam("stop", "Stop", false, "Early."),
                      patience,
                      core::choiceParam("padding", "Padding", "same", {{"same", "same"}, {"valid", "valid"}}, "Edges.")});
    m_form->setValues({});
    connect(m_form.get(), &ParamForm::edited, this, [this](const QString& name, const core::ParamValue& value, int gesture) {
        m_edits.append({name, value});
        m_gestures.append(gesture);
    });
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void ParamFormTest::typingAWholeNumberEditsOnce() {
    auto* spin = qobject_cast<QSpinBox*>(m_form->editor("filters"));
    QVERIFY(spin);
    QCOMPARE(spin->value(), 32);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, "128");
    QTest::keyClick(spin, Qt::Key_Return);
    QCOMPARE(m_edits.size(), 1);
    QCOMPARE(m_edits.front().first, QStringLiteral("filters"));
    QCOMPARE(std::get<std::int64_t>(m_edits.front().second), 128);
}

void ParamFormTest::turningIsOneGesture() {
    auto* spin = qobject_cast<QSpinBox*>(m_form->editor("filters"));
    spin->setFocus();
    for (int turn = 0; turn < 3; ++turn)
        QTest::keyClick(spin, Qt::Key_Up);
    QCOMPARE(m_gestures.size(), 3);
    QCOMPARE(m_gestures.front(), m_gestures.back());
    line("l2")->setFocus();
    spin->setFocus();
    QTest::keyClick(spin, Qt::Key_Up);
    QVERIFY(m_gestures.back() != m_gestures.front());
}

void ParamFormTest::listsAcceptOneNumberForAll() {
    QLineEdit* kernel = line("kernel");
    QCOMPARE(kernel->text(), QStringLiteral("3 × 3"));
    kernel->setFocus();
    kernel->selectAll();
    QTest::keyClicks(kernel, "5");
    QTest::keyClick(kernel, Qt::Key_Return);
    QVERIFY((std::get<std::vector<std::int64_t>>(m_edits.back().second) == std::vector<std::int64_t>{5, 5}));
    QCOMPARE(kernel->text(), QStringLiteral("5 × 5"));
}

void ParamFormTest::outOfRangeIsRefusedWithAHint() {
    QLineEdit* l2 = line("l2");
    l2->setFocus();
    l2->selectAll();
    QTest::keyClicks(l2, "7");
    QTest::keyClick(l2, Qt::Key_Return);
    QVERIFY(m_edits.isEmpty());
    const auto labels = m_form->findChildren<QLabel*>();
    const bool hinted = std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains("from 0 to 1");
    });
    QVERIFY(hinted);
    line("kernel")->setFocus();
    QCOMPARE(l2->text(), QStringLiteral("0"));
}

void ParamFormTest::conditionsHideRows() {
    QVERIFY(!m_form->editor("patience")->isVisible());
    QTest::mouseClick(m_form->editor("stop"), Qt::LeftButton);
    QVERIFY(m_form->editor("patience")->isVisible());
}

void ParamFormTest::readsListsHoweverTheyAreWritten() {
    for (const char* text : {"3 × 4", "3x4", "3,4", "3 4", "3*4", " 3 ; 4 "}) {
        bool ok = false;
        QVERIFY2((inspector::numbersFromText(QString::fromUtf8(text), &ok) == std::vector<double>{3, 4}), text);
        QVERIFY(ok);
    }
    bool ok = true;
    inspector::numbersFromText("three", &ok);
    QVERIFY(!ok);
}

QTEST_MAIN(ParamFormTest)
#include "ParamFormTest.moc"
